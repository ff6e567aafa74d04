//! A language's table as it is downloaded: the language's direction, then its texts in declared order, one per line. That the
//! texts fit what is declared of them was checked when they were compiled; the name of the file's folder tells its content, so
//! that no program ever reads the table of another one.

use crate::direction::Direction;
use crate::messages::Texts;

/// A language's texts, and the way it's written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The way the language is written.
    pub direction: Direction,
    /// Its texts in declared order.
    pub texts: [&'static str; Texts::COUNT],
}

/// Why a table can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It doesn't begin with a direction: it's something else.
    NoTable,
    /// Its last line has no end: it was cut off.
    Cut,
    /// It has this many texts and not [`Texts::COUNT`].
    Count(usize),
}

/// Reads a table as it is downloaded.
///
/// # Errors
/// When it's no table, or not a whole one of this version of the program.
pub fn read(text: &'static str) -> Result<Table, TableError> {
    let (direction, texts) = text.split_once('\n').ok_or(TableError::NoTable)?;
    let direction = Direction::of_name(direction).ok_or(TableError::NoTable)?;
    if !texts.ends_with('\n') {
        return Err(TableError::Cut);
    }
    let mut table = Table { direction, texts: [""; Texts::COUNT] };
    let mut count = 0;
    for line in texts.lines() {
        if let Some(place) = table.texts.get_mut(count) {
            *place = line;
        }
        count += 1;
    }
    if count == Texts::COUNT { Ok(table) } else { Err(TableError::Count(count)) }
}

/// A table as it is downloaded; see [`read`].
pub fn write(direction: Direction, texts: &[impl AsRef<str>; Texts::COUNT]) -> String {
    let mut file = format!("{}\n", direction.name());
    for text in texts {
        file.push_str(text.as_ref());
        file.push('\n');
    }
    file
}
