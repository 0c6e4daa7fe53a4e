//! The same text through LibreOffice, one letter at a time and many in one run.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::{Failure, median, repeat, report, timed};

/// Letters in one run.
const BATCH: u32 = 20;

/// Lays headless conversions beside a letter of ours, in the same run.
pub(crate) fn beside(folder: &Path, ours: Duration) -> Result<(), Failure> {
    let found = soffice(folder).arg("--version").status();
    if !found.is_ok_and(|status| status.success()) {
        println!(
            "LibreOffice is not installed; `apt-get install libreoffice-writer-nogui` compares with it"
        );
        return Ok(());
    }
    let mut sources = Vec::new();
    for number in 0..BATCH {
        let source = folder.join(format!("letter-{number}.html"));
        std::fs::write(
            &source,
            LETTER.replace("K-2026-001", &format!("K-2026-{number:03}")),
        )?;
        sources.push(source);
    }
    let single = repeat(3, || convert(folder, &sources[..1]))?;
    report("one LibreOffice conversion of a comparable letter", &single);
    let batch = repeat(3, || Ok(convert(folder, &sources)? / BATCH))?;
    report("  each of 20 in one LibreOffice run", &batch);
    let times = |theirs: &[Duration]| median(theirs).as_secs_f64() / ours.as_secs_f64();
    let (single, batch) = (times(&single), times(&batch));
    println!("  ours is {single:.0} times as fast as one, {batch:.0} times as one of many");
    Ok(())
}

fn convert(folder: &Path, sources: &[std::path::PathBuf]) -> Result<Duration, Failure> {
    let (status, took) = timed(|| {
        soffice(folder)
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder)
            .args(sources)
            .status()
    })?;
    if status.success() {
        Ok(took)
    } else {
        Err("soffice failed".into())
    }
}

/// LibreOffice with a profile of its own, so that one that is open stays out of it.
fn soffice(folder: &Path) -> Command {
    let mut command = Command::new("soffice");
    let profile = folder.join("profile");
    command
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

const LETTER: &str = "<html><body><p>Praktijk Wilgenzoom<br>Kerkpad 8<br>4999 XA OUDERMEER</p>\
<p>Mevrouw Ria Hoekzema<br>Zandpad 41 bis<br>9997 XB NOORDERWOLD</p><p>19 november 2026</p>\
<p>Geachte mevrouw Hoekzema,</p><p>Wij hebben uw brief van 16 november 2026 op 17 november 2026 \
ontvangen. Uw klacht heeft nummer K-2026-001.</p><p>Uw afspraken op 3, 17 en 31 augustus zijn op de \
dag zelf afgezegd. Uw tussenverslag ging naar uw werkgever voordat u het had gelezen.</p><p>Marit \
Holsteijn behandelt uw klacht. Uiterlijk op 15 december 2026 ontvangt u onze beslissing.</p><p>Met \
vriendelijke groet,</p><p>Marit Holsteijn<br>klachtenfunctionaris</p></body></html>";
