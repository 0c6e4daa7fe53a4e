//! A disk of a few megabytes that can be filled to the last byte.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk where a folder was. It goes when it is dropped.
pub struct SmallDisk {
    place: PathBuf,
}

impl SmallDisk {
    /// Mounts an empty disk over a folder; `None` when this machine does not let us.
    #[must_use]
    pub fn over(place: &Path, megabytes: u32) -> Option<Self> {
        let size = format!("size={megabytes}m");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(place);
        let mounted = mount.status().is_ok_and(|it| it.success());
        mounted.then(|| Self {
            place: place.to_owned(),
        })
    }

    /// Fills the disk.
    pub fn fill(&self) {
        let mut ballast = File::create(self.ballast()).expect("the disk takes a file");
        for size in [64 * 1024, 4 * 1024, 1] {
            let lump = vec![b'x'; size];
            while ballast.write_all(&lump).is_ok() {}
        }
    }

    /// Makes room again.
    pub fn empty(&self) {
        fs::remove_file(self.ballast()).expect("the disk was filled");
    }

    fn ballast(&self) -> PathBuf {
        self.place.join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the program may not have gone yet.
        drop(Command::new("umount").arg("-l").arg(&self.place).status());
    }
}
