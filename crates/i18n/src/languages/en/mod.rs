//! English: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "en",
    own_name: "English",
    categories: [One, Other],
    direction: LeftToRight,
}
