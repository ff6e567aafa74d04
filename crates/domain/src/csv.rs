//! Tables as CSV (RFC 4180), made so that a spreadsheet shows each text and runs none: a cell that begins like a formula gets
//! an apostrophe, which spreadsheets take for "this is text".

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
    // A blank before a formula doesn't keep every spreadsheet from running it.
    let is_formula = text.trim_start_matches(' ').starts_with(FORMULA);
    let is_quoted = is_formula || text.contains(['"', ',', '\n', '\r', ';']) || text.trim() != text;
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
}
