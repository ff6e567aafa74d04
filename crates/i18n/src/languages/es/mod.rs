//! Spanish: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "es",
    own_name: "Español",
    categories: [One, Many, Other],
    direction: LeftToRight,
}
