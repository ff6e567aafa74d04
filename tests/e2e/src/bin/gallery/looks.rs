//! How the states of the console are looked at: sizes of windows, schemes of colors, and which of the pictures stand in the
//! documentation. How a state is reached isn't known here.

/// A window, in pixels.
pub type Size = (u32, u32);

/// The window in which people walk, unless they have a phone.
pub const DESK: Size = (1440, 900);
/// A phone.
pub const PHONE: Size = (390, 844);
/// The sizes of the gallery's pictures.
pub const SIZES: [Size; 3] = [DESK, (768, 1024), PHONE];
/// The schemes of its colors.
pub const SCHEMES: [&str; 2] = ["light", "dark"];

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
