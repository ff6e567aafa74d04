//! How the states of the console are looked at: sizes of windows, colors, paper; and which of the pictures stand in the
//! documentation. How a state is reached isn't known here.

/// A window, in pixels.
pub type Size = (u32, u32);

/// The window in which people walk, unless they have a phone.
pub const DESK: Size = (1440, 900);
/// A phone.
pub const PHONE: Size = (390, 844);
const TABLET: Size = (768, 1024);
/// The smallest screen.
const SMALL: Size = (320, 480);
/// A sheet of A4 within its margins.
const SHEET: Size = (718, 1000);

/// What the colors of a page are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colors {
    /// The light scheme.
    Light,
    /// The dark scheme.
    Dark,
    /// The few that the system forces on all pages, light on dark.
    Forced,
    /// Those of paper.
    Paper,
}

impl Colors {
    /// Their name in those of pictures; of the schemes, also the one that browsers know.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
            Self::Paper => "paper",
        }
    }
}

/// One way of looking at a state.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The window.
    pub size: Size,
    /// The colors.
    pub colors: Colors,
    /// Whether axe looks, too: in between desk and phone, what it sees is the one or the other.
    pub is_examined: bool,
}

const fn look(size: Size, colors: Colors, is_examined: bool) -> Look {
    Look { size, colors, is_examined }
}

/// The looks of every state on a screen.
pub const SCREENS: &[Look] = &[
    look(DESK, Colors::Light, true),
    look(DESK, Colors::Dark, true),
    look(DESK, Colors::Forced, false),
    look(TABLET, Colors::Light, false),
    look(TABLET, Colors::Dark, false),
    look(PHONE, Colors::Light, true),
    look(PHONE, Colors::Dark, true),
    look(SMALL, Colors::Light, false),
];
/// That of what is printed.
pub const PAPER: &[Look] = &[look(SHEET, Colors::Paper, false)];

/// A picture of the documentation.
pub struct Document {
    /// The walk and the state that it shows.
    pub walk: &'static str,
    /// The state's name.
    pub state: &'static str,
    /// The scheme of its colors.
    pub scheme: &'static str,
    /// The window.
    pub size: Size,
    /// Its file in `docs/images`, without the ending.
    pub file: &'static str,
}

const fn document(walk: &'static str, state: &'static str, file: &'static str) -> Document {
    Document { walk, state, scheme: "light", size: (1280, 860), file }
}

/// All pictures of the documentation.
pub const DOCUMENTS: &[Document] = &[
    document("disks", "some chosen", "disks"),
    Document { scheme: "dark", ..document("disks", "some chosen", "disks-dark") },
    document("disks", "a disk with many reasons", "disk-detail"),
    document("wizard", "naming", "wizard"),
    document("hand-over of a few", "hand-over", "hand-over"),
    document("transfers", "pending and ended", "transfers"),
    Document { size: PHONE, ..document("accept", "key typed", "accept-phone") },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::DOCUMENTS;

    #[test]
    fn every_picture_of_the_documentation_is_made_here() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/images");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let there: BTreeSet<_> = files.map(|file| file.file_stem().unwrap().to_owned()).collect();
        let made: BTreeSet<_> = DOCUMENTS.iter().map(|document| document.file.into()).collect();
        assert_eq!(there, made);
    }
}
