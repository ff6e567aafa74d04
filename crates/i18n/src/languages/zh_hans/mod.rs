//! Simplified Chinese: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

language! {
    tag: "zh-Hans",
    own_name: "简体中文",
    categories: [Other],
    direction: LeftToRight,
}
