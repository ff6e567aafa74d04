//! German: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "de",
    own_name: "Deutsch",
    categories: [One, Other],
    direction: LeftToRight,
}
