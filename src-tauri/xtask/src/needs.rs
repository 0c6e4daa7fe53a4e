//! What the chores need from Debian or Ubuntu, by need.

/// What a chore is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compile everything below the window.
    Core,
    /// Compile the window and let it print, check spelling and open a PDF.
    Window,
    /// Drive the real window on a screen of its own.
    Drive,
    /// Look into the PDFs that the tests made, and print them on a queue of their own.
    Inspect,
}

impl Need {
    /// All needs of a full check.
    pub(crate) const ALL: &[Self] = &[Self::Core, Self::Window, Self::Drive, Self::Inspect];

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Core => &["build-essential", "libssl-dev", "perl", "pkg-config"],
            Self::Window => &[
                "cups-client",
                "hunspell-en-gb",
                "hunspell-nl",
                "libwebkit2gtk-4.1-dev",
                "xdg-utils",
            ],
            Self::Drive => &["webkit2gtk-driver", "xdotool", "xvfb"],
            Self::Inspect => &["cups-daemon", "poppler-utils", "qpdf"],
        }
    }
}

/// The packages for several needs, in the order of the needs.
pub(crate) fn packages(needs: &[Need]) -> Vec<&'static str> {
    needs
        .iter()
        .flat_map(|need| need.packages())
        .copied()
        .collect()
}

/// Which of `wanted` are not installed, by the answer of
/// `dpkg-query -W -f '${db:Status-Status} ${Package}\n'`, which leaves out what it never heard of.
pub(crate) fn missing(wanted: &[&'static str], answer: &str) -> Vec<&'static str> {
    let installed: Vec<&str> = answer
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .collect();
    wanted
        .iter()
        .filter(|package| !installed.contains(package))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_installed_counts_as_installed() {
        let check = |answer: &str, expected: &[&str]| {
            assert_eq!(missing(&["xvfb", "xauth"], answer), expected, "{answer:?}");
        };
        check("", &["xvfb", "xauth"]);
        check("installed xvfb\ninstalled xauth\n", &[]);
        check("config-files xvfb\ninstalled xauth\n", &["xvfb"]);
        check("not-installed xauth\ninstalled xvfb\n", &["xauth"]);
        check("installed xvfb-extra\n", &["xvfb", "xauth"]);
    }

    #[test]
    fn no_package_is_named_twice() {
        let mut all = packages(Need::ALL);
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
