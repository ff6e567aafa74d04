//! Takes a text apart: into the columns of a table that says what they are, or into lines.

use crate::csv;

/// What columns of ids are called, by this console, the clients and the cloud's own pages.
const ID_HEADS: [&str; 9] =
    ["id", "volume_id", "volume id", "disk_id", "disk id", "uuid", "volume", "云硬盘id", "磁盘id"];
/// The same of names.
const NAME_HEADS: [&str; 10] = [
    "name",
    "volume_name",
    "volume name",
    "disk_name",
    "disk name",
    "disk",
    "display name",
    "名称",
    "云硬盘名称",
    "磁盘名称",
];
/// What stands between cells.
const SEPARATORS: [char; 4] = ['\t', '|', ';', ','];

/// A text, taken apart.
pub(super) enum Cells<'a> {
    /// Of a table, the id and the name of each line. Either may be empty, not both.
    Table(Vec<(String, String)>),
    /// The lines that have something in them.
    Lines(Vec<&'a str>),
}

impl<'a> Cells<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !is_rule(line)).collect();
        let Some((separator, head)) = lines.first().and_then(|first| Head::of(first)) else {
            return Cells::Lines(lines);
        };
        let records = match separator {
            // A table that is drawn has no quotation marks.
            '|' => lines.iter().map(|line| drawn(line)).collect(),
            _ => csv::read(text, separator),
        };
        let picked = records.into_iter().skip_while(|record| Head::of_cells(record).is_none()).skip(1);
        let picked = picked.map(|record| (head.id_of(&record), head.name_of(&record)));
        Cells::Table(picked.filter(|(id, name)| !id.is_empty() || !name.is_empty()).collect())
    }
}

/// Which columns matter.
struct Head {
    id: Option<usize>,
    name: Option<usize>,
}

impl Head {
    fn of(line: &str) -> Option<(char, Self)> {
        SEPARATORS.into_iter().find_map(|separator| {
            let cells = match separator {
                '|' => drawn(line),
                _ => csv::read(line, separator).into_iter().next()?,
            };
            // One word alone is a head too: a column of a spreadsheet.
            Some((separator, Self::of_cells(&cells)?))
        })
    }

    fn of_cells(cells: &[String]) -> Option<Self> {
        let place = |heads: &[&str]| {
            cells.iter().position(|cell| heads.contains(&cell.trim().to_lowercase().as_str()))
        };
        let (id, name) = (place(&ID_HEADS), place(&NAME_HEADS));
        (id.is_some() || name.is_some()).then_some(Self { id, name })
    }

    fn id_of(&self, record: &[String]) -> String {
        cell(record, self.id)
    }

    fn name_of(&self, record: &[String]) -> String {
        cell(record, self.name)
    }
}

fn cell(record: &[String], at: Option<usize>) -> String {
    at.and_then(|at| record.get(at)).map(|cell| cell.trim().to_owned()).unwrap_or_default()
}

/// The cells between the bars of a table that a client has drawn.
fn drawn(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// Nothing, or the lines that a client draws between the rows of a table.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| "+-=|─━│┃┼ ".contains(c))
}

/// What may be ids in a line.
pub(super) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
}

/// A line of a list, without what stands before its text.
pub(super) fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (rest.len() < line.len()).then(|| rest.strip_prefix(['.', ')'])).flatten();
    let item = numbered.or_else(|| line.strip_prefix(['-', '*', '•', '–']));
    // A name may begin like that itself, so a blank has to follow.
    item.filter(|item| item.starts_with(char::is_whitespace)).map_or(line, str::trim)
}

/// A text without the quotation marks around it.
pub(super) fn unquoted(text: &str) -> &str {
    let pairs = [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('«', '»')];
    let inner = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inner).unwrap_or(text).trim()
}

/// The parts of a line with separators between; one part if there are none.
pub(super) fn parts(line: &str) -> Vec<&str> {
    let Some(separator) = SEPARATORS.into_iter().chain(['，', '、']).find(|c| line.contains(*c)) else {
        return vec![line];
    };
    line.split(separator).map(|part| unquoted(part.trim())).filter(|part| !part.is_empty()).collect()
}
