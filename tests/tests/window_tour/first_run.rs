//! From the welcome to the lock.

use acceptance::window::{Desk, Key};

use super::NOW;
use super::looks::Look;
use super::walk::walk;

pub(crate) fn past_the_first_run(look: &Look) {
    let desk = Desk::at(NOW);
    let walk = walk(&desk, look);
    let (window, words) = (&walk.window, look.words);
    walk.stop_at("welcome");
    window.activate(words.own_practice);
    window.wait_for("heading", words.first_question);
    walk.stop_at("setup-practice");
    window.activate(words.next);
    walk.stop_at("setup-practice-faults");
    for text in ["Praktijk Wilgenzoom", "Kerkpad", "8", "4999xa", "Oudermeer"] {
        window.type_text(text);
        window.press(Key::Tab);
    }
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.rules);
    window.type_text("Marit Holsteijn");
    window.press(Key::Tab);
    window.type_text("klachtenfunctionaris");
    walk.stop_at("setup-rules");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.passphrase);
    walk.stop_at("setup-passphrase");
    window.type_text("zeven natte otters zingen");
    window.tab_to("textbox", words.again);
    window.type_text("zeven natte otters zingen");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.recovery);
    window.wait_for_paper();
    walk.stop_at("setup-recovery");
    window.activate(words.later);
    window.wait_for("heading", "Wederhoor");
    walk.stop_at("lock");
    window.type_text("niet de wachtzin");
    window.press(Key::Enter);
    window.wait_for_text(words.refused);
    walk.stop_at("lock-refused");
    window.activate(words.lost);
    window.wait_for("heading", words.recover);
    walk.stop_at("lock-recovery");
    walk.end();
}
