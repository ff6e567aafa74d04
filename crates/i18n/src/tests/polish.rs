//! A language with four plural categories, and a group of messages of its own.

use crate::check::{Misfit, misfit};
use crate::direction::Direction;
use crate::fake::FakeLocale;
use crate::plural::Category::{Few, Many, One, Other};

messages! {
    /// For these tests.
    TestText {
        close;
        disks(n: usize);
        chosen as Chosen { n: usize, size: u64 };
    }
}

const CATEGORIES: &[Category] = &[One, Few, Many, Other];

mod table {
    use super::Source;

    translation! {
        Source {
            close: "Zamknij";
            disks: "one: {n} dysk | few: {n} dyski | many: {n} dysków | other: {n} dysku";
            chosen: "one: jeden dysk, {size} GiB | few: {n} dyski, {size} GiB | many: {n} dysków, {size} GiB | other: {n} dysku, {size} GiB";
        }
    }
}

const POLISH: TestText = TestText::new(
    &table::TABLE,
    &mut 0,
    Formatter { tag: "pl", direction: Direction::LeftToRight, locale: &FakeLocale },
);

#[test]
fn a_language_with_four_forms_uses_each() {
    let said = [1, 2, 5, 12, 22, 112].map(|n| POLISH.disks(n));
    assert_eq!(said, ["1 dysk", "2 dyski", "5 dysków", "12 dysków", "22 dyski", "112 dysków"]);
    assert_eq!(POLISH.close, "Zamknij");
}

#[test]
fn a_form_for_one_may_do_without_the_number() {
    assert_eq!(POLISH.chosen(Chosen { n: 1, size: 40 }), "jeden dysk, 40 GiB");
    assert_eq!(POLISH.chosen(Chosen { n: 3, size: 40 }), "3 dyski, 40 GiB");
}

#[test]
fn a_text_must_have_the_forms_of_its_language() {
    let of = |text| misfit(text, &[("n", true)], CATEGORIES);
    assert_eq!(of("one: {n} a | other: {n} b"), Some(Misfit::Forms));
    assert_eq!(of("few: {n} a | one: {n} b | many: {n} c | other: {n} d"), Some(Misfit::Forms));
    assert_eq!(of("one: {n} a | few: {n} b | many: {n} c | other: {n} d | two: {n} e"), Some(Misfit::Forms));
    assert_eq!(of("one: {n} a | few: {n} b | many: {n} c | other: d"), Some(Misfit::Missing));
    assert_eq!(of("one: {n} a | few: {n} b | many: {n} c | other: {n} d"), None);
    assert_eq!(of("{n}: a"), None);
}
