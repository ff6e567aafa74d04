//! Tables as they are downloaded.

use crate::check::{Misfit, Problem};
use crate::plural::Category;
use crate::{Direction, Language, Table, TableError, Texts, fake, read, write};

const ENGLISH: Language = Language::English;

#[test]
fn a_table_is_read_as_it_was_written() {
    for language in Language::ALL {
        let table = Table { direction: language.direction(), texts: *language.table() };
        assert_eq!(read(language.file().leak()), Ok(table));
    }
    let turned = write(Direction::RightToLeft, ENGLISH.table());
    assert_eq!(read(turned.leak()).unwrap().direction, Direction::RightToLeft);
}

#[test]
fn texts_can_be_made_of_a_table_that_was_read() {
    let polish: &[Category] = &[Category::One, Category::Few, Category::Many, Category::Other];
    let mut table = *ENGLISH.table();
    for (text, key) in table.iter_mut().zip(Texts::keys()) {
        *text = match key.as_str() {
            "disks.selected" => "one: {n} dysk | few: {n} dyski | many: {n} dysków | other: {n} dysku",
            // English forms would be refused.
            _ => text.rsplit_once(" | other: ").map_or(*text, |(_, other)| other),
        };
    }
    assert_eq!(Texts::problem(&table, polish), None);
    let table = read(write(Direction::LeftToRight, &table).leak()).unwrap();
    let texts = Texts::new(&table.texts, "pl", table.direction, &fake::FakeLocale);
    assert_eq!([1, 3, 5].map(|n| texts.disks.selected(n)), ["1 dysk", "3 dyski", "5 dysków"]);
}

#[test]
fn a_table_that_does_not_fit_is_refused() {
    let problem = |key: &str, text: &'static str| {
        let mut table = *ENGLISH.table();
        table[Texts::keys().position(|known| known == key).unwrap()] = text;
        Texts::problem(&table, ENGLISH.categories())
    };
    let misfit = |key, what| Some(Problem { key, what });
    assert_eq!(problem("common.size", "{m} GiB"), misfit("size", Misfit::Unknown));
    assert_eq!(problem("common.size", "GiB"), misfit("size", Misfit::Missing));
    assert_eq!(problem("common.close", "Close {n}"), misfit("close", Misfit::Unknown));
    assert_eq!(problem("disks.selected", "other: {n} disks"), misfit("selected", Misfit::Forms));
    assert_eq!(problem("common.close", ""), misfit("close", Misfit::Line));
    assert_eq!(problem("common.close", "Close\nit"), misfit("close", Misfit::Line));
    assert_eq!(problem("common.close", "Shut"), None);
}

#[test]
fn what_is_no_whole_table_of_this_program_is_not_read() {
    let refusal = |text: String| read(text.leak()).unwrap_err();
    let whole = ENGLISH.file();
    assert_eq!(refusal("<!doctype html>\n<title>Sign in</title>\n".to_owned()), TableError::NoTable);
    assert_eq!(refusal(String::new()), TableError::NoTable);
    assert_eq!(refusal(whole[..whole.len() - 1].to_owned()), TableError::Cut);
    assert_eq!(refusal(format!("{whole}One more\n")), TableError::Count(Texts::COUNT + 1));
    let (shorter, _last) = whole.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(refusal(format!("{shorter}\n")), TableError::Count(Texts::COUNT - 1));
}
