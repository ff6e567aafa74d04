//! Making plain lines of a text: without invisible characters, with ASCII where a full-width or typographic form was meant,
//! with lines joined that a mail has broken. What our own texts say of disks in comments is set aside as it was written.

use crate::disks::ClaimedDisk;
use crate::quota::SnapshotsAlong;
use crate::text::{LONGEST_NAME, is_invisible, narrow, one_line};

/// Stands for a link that was taken out; the character behind it numbers it.
pub(super) const LINK: char = '\u{1}';
/// Stands for a comment that was taken out; the character behind it numbers it.
pub(super) const COMMENT: char = '\u{2}';
/// Begins a line that was made of JSON.
pub(super) const JSON: char = '\u{3}';
/// Where the numbers begin, among characters that mean nothing.
const NUMBERS: u32 = 0xf_0000;

/// The longest line of a mail in quoted-printable, and what those who cut after it make of it.
const MAIL_LINE: std::ops::RangeInclusive<usize> = 60..=80;

/// The mark for what was taken out as the `number`th.
pub(super) fn mark(kind: char, number: usize) -> String {
    let number = u32::try_from(number).ok().and_then(|number| char::from_u32(NUMBERS + number));
    number.map(|number| String::from_iter([kind, number])).unwrap_or_default()
}

/// The number of what was taken out, if the text begins with such a mark.
pub(super) fn marked(kind: char, text: &str) -> Option<usize> {
    let number = text.strip_prefix(kind)?.chars().next()?;
    usize::try_from((number as u32).checked_sub(NUMBERS)?).ok()
}

/// The plain text, at most `most` characters of it, and what its comments say of disks.
pub(super) fn of(text: &str, most: usize) -> (String, Vec<ClaimedDisk>) {
    let text = text.chars().take(most).collect::<String>().replace("\r\n", "\n");
    let mut lines: Vec<String> = Vec::new();
    let mut claims = Vec::new();
    let mut goes_on = false;
    for line in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        if let Some(claim) = comment(without_quoting(line)) {
            lines.push(mark(COMMENT, claims.len()));
            claims.push(claim);
            goes_on = false;
            continue;
        }
        let plain = plain(line);
        match lines.last_mut() {
            Some(last) if goes_on => join(last, without_quoting(&plain)),
            _ => lines.push(plain.clone()),
        }
        let is_broken = plain.ends_with('=') && !plain.ends_with("==");
        goes_on = is_broken && MAIL_LINE.contains(&line.chars().count());
    }
    (lines.join("\n"), claims)
}

/// A line without the marks of a reply before it.
pub(super) fn without_quoting(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t', '\u{a0}'])
}

/// Joins two lines that a mail has broken with `=`. After `&t` and the like it's the link's own.
fn join(line: &mut String, next: &str) {
    let own = ["&c=", "&r=", "&p=", "&t=", "#v="].iter().any(|field| line.ends_with(field));
    if !own || next.starts_with('=') {
        line.pop();
    }
    line.push_str(next);
}

fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars().filter(|c| !is_invisible(*c)) {
        match c {
            '\t' => out.push(c),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => out.push('"'),
            '‘' | '’' | '‚' | '′' => out.push('\''),
            '│' | '┃' | '║' | '｜' => out.push('|'),
            // They end a word in a script that writes no blanks.
            '，' | '；' | '。' | '、' | '！' | '？' => out.extend([narrow(c), ' ']),
            c if c.is_control() || c.is_whitespace() => out.push(' '),
            c => out.push(narrow(c)),
        }
    }
    out
}

/// What a comment of ours says of the disk of the pair below: `# name (40 GiB)`. More may follow the size.
fn comment(line: &str) -> Option<ClaimedDisk> {
    let said = line.trim_start_matches(is_invisible).trim().strip_prefix("# ")?.strip_suffix(')')?;
    let (name, facts) = said.rsplit_once(" (")?;
    let (size, more) = facts.split_once(" GiB")?;
    let name = one_line(name).chars().take(LONGEST_NAME).collect();
    let size_gib = size.parse().ok()?;
    Some(ClaimedDisk { name, size_gib, snapshots: snapshots(more), ..ClaimedDisk::default() })
}

/// What follows the size: `, 2 snapshots of 80 GiB`.
fn snapshots(more: &str) -> Option<SnapshotsAlong> {
    let (count, size) = more.strip_prefix(", ")?.strip_suffix(" GiB")?.split_once(" snapshots of ")?;
    Some(SnapshotsAlong { count: count.parse().ok()?, size_gib: size.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_of_ours_is_set_aside_with_its_name_as_it_was_written() {
        let (text, claims) =
            of("# über (x) “Ａ” # (40 GiB, 2 snapshots)\r\nkey\n> # b (7 GiB)\n# no (x)", 100);
        let told: Vec<_> = claims.iter().map(|claim| (claim.name.as_str(), claim.size_gib)).collect();
        assert_eq!(told, [("über (x) “Ａ” #", 40), ("b", 7)]);
        assert_eq!(text, format!("{}\nkey\n{}\n# no (x)", mark(COMMENT, 0), mark(COMMENT, 1)));
        assert_eq!(marked(COMMENT, &mark(COMMENT, 7)), Some(7));
    }

    #[test]
    fn snapshots_that_go_along_are_read_from_the_comment() {
        let (_, claims) =
            of("# a (40 GiB, 2 snapshots of 80 GiB)\n# b (7 GiB, 0 snapshots of 0 GiB)\n# c (1 GiB)", 100);
        let told: Vec<_> =
            claims.iter().map(|claim| claim.snapshots.map(|all| (all.count, all.size_gib))).collect();
        assert_eq!(told, [Some((2, 80)), Some((0, 0)), None]);
    }

    #[test]
    fn lines_that_a_mail_has_broken_are_joined() {
        let long = "x".repeat(75);
        assert_eq!(of(&format!("{long}=\r\n> yz=\n."), 200).0, format!("{long}yz=\n."));
        let link = format!("{}&t=", &long[..70]);
        assert_eq!(of(&format!("{link}\n1a"), 200).0, format!("{link}1a"));
        assert_eq!(of(&format!("{}=\n=1a", &link[..link.len() - 1]), 200).0, format!("{link}1a"));
    }
}
