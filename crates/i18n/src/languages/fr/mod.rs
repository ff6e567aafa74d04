//! French: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "fr",
    own_name: "Français",
    categories: [One, Many, Other],
    direction: LeftToRight,
}
