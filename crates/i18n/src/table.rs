//! A language's table as it can be downloaded: its texts in declared order, one per line.

use crate::check::Problem;
use crate::messages::Texts;
use crate::plural::Category;

/// Why a table can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It has this many texts and not [`Texts::COUNT`].
    Count(usize),
    /// A text doesn't fit.
    Text(Problem),
}

/// Reads a table as it is downloaded: one text per line, in declared order, of a language with these plural categories.
///
/// # Errors
///
/// The table is of another version of the program, or a text doesn't fit what is declared of it.
pub fn read(text: &'static str, categories: &[Category]) -> Result<[&'static str; Texts::COUNT], TableError> {
    let mut table = [""; Texts::COUNT];
    let mut count = 0;
    for line in text.lines() {
        if let Some(place) = table.get_mut(count) {
            *place = line;
        }
        count += 1;
    }
    if count != Texts::COUNT {
        return Err(TableError::Count(count));
    }
    Texts::problem(&table, categories).map_or(Ok(table), |problem| Err(TableError::Text(problem)))
}

/// A table as it is downloaded; see [`read`].
pub fn write(table: &[&str; Texts::COUNT]) -> String {
    table.join("\n")
}
