//! A print queue of its own for the tests: a real scheduler on a private socket, with printers
//! that write what they are given, and how they were told to print it, into files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The scheduler and its folder. Dropping it ends both.
pub(crate) struct Queue {
    scheduler: Child,
    folder: PathBuf,
}

/// What a printer was given.
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) copies: String,
    /// As the scheduler passes them to a driver: `sides=one-sided`.
    pub(crate) options: Vec<String>,
    pub(crate) bytes: Vec<u8>,
}

const SCHEDULER: &str = "/usr/sbin/cupsd";

impl Queue {
    /// Starts a scheduler without printers. `None` where that is not possible: without CUPS, or
    /// for somebody who may not start one.
    #[allow(clippy::print_stderr, reason = "a test that cannot run here says so")]
    pub(crate) fn start() -> Option<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        if !Path::new(SCHEDULER).exists() || !may_start() {
            eprintln!("skipped: no scheduler can be started here");
            return None;
        }
        let nth = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("wederhoor-queue-{}-{nth}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        lay_out(&folder).expect("the folder of the queue can be made");
        let scheduler = Command::new(SCHEDULER)
            .arg("-f")
            .arg("-c")
            .arg(folder.join("etc/cupsd.conf"))
            .arg("-s")
            .arg(folder.join("etc/cups-files.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the scheduler starts");
        let queue = Self { scheduler, folder };
        wait_for(&queue.socket());
        Some(queue)
    }

    /// What `CUPS_SERVER` must be to reach it.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.join("cups.sock")
    }

    /// Adds a printer of which the scheduler knows nothing.
    pub(crate) fn add(&self, printer: &str) {
        self.change(
            "lpadmin",
            &["-p", printer, "-E", "-m", "raw", "-v", "tray:/"],
        );
    }

    /// Adds a printer with a driver, which tells that it turns the paper or that it does not.
    pub(crate) fn add_driven(&self, printer: &str, sides: &[&str]) {
        let driver = self.folder.join(format!("{printer}.ppd"));
        fs::write(&driver, ppd(sides)).expect("the driver can be written");
        let driver = driver.to_string_lossy();
        self.change(
            "lpadmin",
            &["-p", printer, "-E", "-P", &driver, "-v", "tray:/"],
        );
    }

    /// Changes the scheduler with one of its own tools.
    pub(crate) fn change(&self, tool: &str, words: &[&str]) {
        let status = Command::new(tool)
            .args(words)
            .env("CUPS_SERVER", self.socket())
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|it| it.success()), "{tool} {words:?}");
    }

    /// What came of the nth job since the start, from 1, once it has come.
    pub(crate) fn printed(&self, nth: u32) -> Sheet {
        let paper = self.folder.join(format!("tray/{nth}.paper"));
        wait_for(&paper);
        let order = fs::read_to_string(paper.with_extension("order")).expect("an order");
        let mut lines = order.lines().map(str::to_owned);
        let mut line = || lines.next().unwrap_or_default();
        Sheet {
            title: line(),
            copies: line(),
            options: line().split(' ').map(str::to_owned).collect(),
            bytes: fs::read(&paper).expect("the paper can be read"),
        }
    }

    /// Whether the nth job has come out of a printer.
    pub(crate) fn has_printed(&self, nth: u32) -> bool {
        self.folder.join(format!("tray/{nth}.paper")).exists()
    }

    /// From now on it answers nobody, as a scheduler that hangs.
    pub(crate) fn hang(&self) {
        let id = self.scheduler.id().to_string();
        let status = Command::new("kill").args(["-STOP", &id]).status();
        assert!(status.is_ok_and(|it| it.success()), "the scheduler hangs");
    }

    /// Ends the scheduler; its folder stays.
    pub(crate) fn stop(&mut self) {
        // Only this scheduler, by its own handle.
        let _ = self.scheduler.kill();
        let _ = self.scheduler.wait();
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn wait_for(path: &Path) {
    let until = Instant::now() + Duration::from_secs(15);
    while !path.exists() {
        assert!(
            Instant::now() < until,
            "waited in vain for {}",
            path.display()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn may_start() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

fn lay_out(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    for name in [
        "etc",
        "spool",
        "cache",
        "log",
        "state",
        "temp",
        "tray",
        "bin/backend",
    ] {
        fs::create_dir_all(folder.join(name))?;
    }
    for name in ["daemon", "filter", "notifier", "monitor"] {
        std::os::unix::fs::symlink(
            Path::new("/usr/lib/cups").join(name),
            folder.join("bin").join(name),
        )?;
    }
    let at = folder.display();
    let printer = folder.join("bin/backend/tray");
    // CUPS says: job, user, title, copies, options, and the page as a file or on standard input.
    let program = format!(
        "#!/bin/sh\n[ $# -eq 0 ] && exit 0\ncd {at}/tray\n\
         printf '%s\\n' \"$3\" \"$4\" \"$5\" >$1.order\n\
         cat \"${{6:--}}\" >$1.part\nmv $1.part $1.paper\n"
    );
    fs::write(&printer, program)?;
    // A program that only its owner may run is started as its owner.
    fs::set_permissions(&printer, fs::Permissions::from_mode(0o700))?;
    let files = format!(
        "ServerRoot {at}/etc\nRequestRoot {at}/spool\nCacheDir {at}/cache\n\
         StateDir {at}/state\nTempDir {at}/temp\nErrorLog {at}/log/error\nAccessLog {at}/log/access\n\
         PageLog {at}/log/page\nServerBin {at}/bin\nDataDir /usr/share/cups\nSystemGroup root\n"
    );
    fs::write(folder.join("etc/cups-files.conf"), files)?;
    let access = "Order allow,deny\nAllow all\n";
    let scheduler = format!(
        "Listen {at}/cups.sock\nBrowsing No\nWebInterface No\n<Location />\n{access}</Location>\n\
         <Policy default>\n<Limit All>\n{access}</Limit>\n</Policy>\n"
    );
    fs::write(folder.join("etc/cupsd.conf"), scheduler)
}

/// The smallest driver that the scheduler takes: it passes a PDF on, and knows A4 and DL.
fn ppd(sides: &[&str]) -> String {
    let mut text = String::from(
        "*PPD-Adobe: \"4.3\"\n*FormatVersion: \"4.3\"\n*FileVersion: \"1.0\"\n\
         *LanguageVersion: English\n*LanguageEncoding: ISOLatin1\n*PCFileName: \"BALIE.PPD\"\n\
         *Manufacturer: \"Balie\"\n*Product: \"(Balie)\"\n*ModelName: \"Balie\"\n\
         *ShortNickName: \"Balie\"\n*NickName: \"Balie\"\n*PSVersion: \"(3010.000) 0\"\n\
         *LanguageLevel: \"3\"\n*cupsFilter: \"application/pdf 0 -\"\n",
    );
    for option in ["PageSize", "PageRegion"] {
        text += &choice(option, &["A4", "EnvDL"]);
    }
    for (size, points) in [("A4", "595 842"), ("EnvDL", "312 624")] {
        text += &format!("*ImageableArea {size}: \"0 0 {points}\"\n");
        text += &format!("*PaperDimension {size}: \"{points}\"\n");
    }
    text + &choice("Duplex", sides)
}

fn choice(option: &str, choices: &[&str]) -> String {
    let Some(first) = choices.first() else {
        return String::new();
    };
    let mut text = format!("*OpenUI *{option}: PickOne\n*Default{option}: {first}\n");
    for choice in choices {
        text += &format!("*{option} {choice}: \"\"\n");
    }
    text + &format!("*CloseUI: *{option}\n")
}
