//! Portuguese: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "pt",
    own_name: "Português",
    categories: [One, Many, Other],
    direction: LeftToRight,
}
