//! A print queue of its own for the tests: a real scheduler on a private socket, with a printer
//! that writes what it is given into a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The scheduler and its folder. Dropping it ends both.
pub(crate) struct Queue {
    scheduler: Child,
    folder: PathBuf,
}

const SCHEDULER: &str = "/usr/sbin/cupsd";

impl Queue {
    /// Starts a scheduler with one printer. `None` where that is not possible: without CUPS, or
    /// for somebody who may not start one.
    pub(crate) fn start(printer: &str) -> Option<Self> {
        if !Path::new(SCHEDULER).exists() || !may_start() {
            return None;
        }
        let folder = std::env::temp_dir().join(format!("wederhoor-queue-{}", std::process::id()));
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
        queue.wait_for(&queue.socket());
        queue.add(printer);
        Some(queue)
    }

    /// What `CUPS_SERVER` must be to reach it.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.join("cups.sock")
    }

    /// What the printer was given, once it has come.
    pub(crate) fn printed(&self) -> Vec<u8> {
        let paper = self.folder.join("tray/paper");
        self.wait_for(&paper);
        fs::read(&paper).expect("the paper can be read")
    }

    fn add(&self, printer: &str) {
        let added = Command::new("lpadmin")
            .args(["-p", printer, "-E", "-m", "raw", "-v", "tray:/"])
            .env("CUPS_SERVER", self.socket())
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(
            added.is_ok_and(|status| status.success()),
            "the printer is added"
        );
    }

    fn wait_for(&self, path: &Path) {
        let until = Instant::now() + Duration::from_secs(15);
        while !path.exists() {
            assert!(
                Instant::now() < until,
                "waited in vain for {}",
                path.display()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        // Only this scheduler, by its own handle; what it leaves is temporary.
        let _ = self.scheduler.kill();
        let _ = self.scheduler.wait();
        let _ = fs::remove_dir_all(&self.folder);
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
    // CUPS hands the page over as the sixth argument, or on standard input.
    let program = format!(
        "#!/bin/sh\n[ $# -eq 0 ] && exit 0\ncat \"${{6:--}}\" >{at}/tray/paper.part\nmv {at}/tray/paper.part {at}/tray/paper\n"
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
