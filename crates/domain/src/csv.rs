//! Tables as CSV (RFC 4180), written so that a spreadsheet shows each text and runs none: a cell that begins like a formula gets
//! an apostrophe, which spreadsheets take for "this is text". Reading takes it away again.

/// What spreadsheets take for the beginning of a formula, and what some of them drop before looking for one.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff20}'];

/// Adds one line, with its end, to `out`.
pub fn add_line<T: AsRef<str>>(out: &mut String, cells: &[T]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        add_cell(out, cell.as_ref());
    }
    out.push_str("\r\n");
}

fn add_cell(out: &mut String, text: &str) {
    let is_formula = is_formula(text);
    let is_quoted = is_formula
        || text.contains(['"', ',', '\n', '\r', ';'])
        || text.trim() != text
        || text.starts_with('\u{feff}');
    if !is_quoted {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    for c in text.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

/// Whether a spreadsheet takes it for a formula: a blank before one doesn't keep each of them from running it. So it is with
/// apostrophes before it: one more is put there, and taken off again.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').trim_start_matches(' ').starts_with(FORMULA)
}

/// The cells of all lines. What no writer of CSV writes is still read as far as it goes: a quotation mark inside a plain cell stands
/// for itself, and one that is never closed lasts to the end.
pub fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if is_quoted => is_quoted = false,
            _ if is_quoted => cell.push(c),
            '"' if cell.trim().is_empty() && !was_quoted => {
                cell.clear();
                (is_quoted, was_quoted) = (true, true);
            }
            '\r' | '\n' => {
                let _end_of_two = c == '\r' && rest.next_if_eq(&'\n').is_some();
                line.push(plain(&mut cell, &mut was_quoted));
                lines.push(std::mem::take(&mut line));
            }
            c if c == separator => line.push(plain(&mut cell, &mut was_quoted)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || was_quoted || !line.is_empty() {
        line.push(plain(&mut cell, &mut was_quoted));
        lines.push(line);
    }
    lines
}

/// Takes a cell that has ended: without the blanks around one that wasn't quoted, and without the apostrophe before a formula.
fn plain(cell: &mut String, was_quoted: &mut bool) -> String {
    let cell = std::mem::take(cell);
    let text = if std::mem::take(was_quoted) { cell.as_str() } else { cell.trim() };
    let formula = text.strip_prefix('\'').filter(|rest| is_formula(rest));
    formula.unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str]) -> String {
        let mut out = String::new();
        add_line(&mut out, cells);
        out
    }

    #[test]
    fn texts_stay_as_they_are() {
        assert_eq!(line(&["web-cache", "10", "أرشيف 2025", ""]), "web-cache,10,أرشيف 2025,\r\n");
        assert_eq!(
            line(&["a,b", "say \"no\"", "two\nlines"]),
            "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n"
        );
    }

    #[test]
    fn nothing_begins_like_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =cmd|' /C calc'!A0", "＝1"] {
            assert_eq!(line(&[text]), format!("\"'{text}\"\r\n"), "{text:?}");
        }
        assert_eq!(line(&["a=b", "2026-01-02T03:04:05Z"]), "a=b,2026-01-02T03:04:05Z\r\n");
    }

    #[test]
    fn what_is_written_is_read_again() {
        for cells in [
            &["web-cache", "10", "أرشيف 2025", ""][..],
            &["a,b", "say \"no\"", "two\nlines", "a;b", " blank "],
            &["=1+1", "-1", "\tx", "  =cmd", "＝1", "'quoted'", "'", "'=1", "'' -1", "\u{feff}a"],
            &["", ""],
        ] {
            assert_eq!(read(&line(cells), ','), [cells], "{cells:?}");
        }
    }

    #[test]
    fn what_others_write_is_read_as_far_as_it_goes() {
        let read = |text| read(text, ';');
        assert_eq!(read("\u{feff}a; b\rc;d\n"), [["a", "b"], ["c", "d"]]);
        assert_eq!(read("a 3\" disk;\"b\" ;c"), [["a 3\" disk", "b ", "c"]]);
        assert_eq!(read("\"never closed;\nb"), [["never closed;\nb"]]);
        assert_eq!(read(""), [[""; 0]; 0]);
        assert_eq!(read("\n;"), [vec![""], vec!["", ""]]);
    }
}
