//! Finding links in a text and taking them out: whole, wrapped by a filter, or broken into lines by a mail. A link's parts
//! look like ids, so nothing of it may stay for those who look for ids.

use super::plain::{LINK, mark, without_quoting};
use crate::handover::link::LinkProblem;
use crate::handover::{HandOver, wrapped};

/// A text without its links.
pub(super) struct Taken {
    /// In the place of each link stands its mark.
    pub(super) text: String,
    pub(super) links: Vec<HandOver>,
    /// What is wrong with the last link that couldn't be read.
    pub(super) problem: Option<LinkProblem>,
}

/// The most lines of which one link is put together: as many as the longest that is read has.
const MOST_LINES: usize = 1000;
/// The most lines that a filter has put behind the link's end.
const LINES_OF_FILTER: usize = 8;
/// The most lines after which the id of a cut link is still looked for.
const LINES_OF_CUT: usize = 8;

/// Takes the links out.
pub(super) fn take(text: &str) -> Taken {
    let mut taken = Taken { text: String::with_capacity(text.len()), links: Vec::new(), problem: None };
    let mut rest = text;
    while let Some((start, end)) = next_address(rest) {
        taken.text.push_str(&rest[..start]);
        let (length, read) = read_at(&rest[start..], end - start);
        match read {
            Ok(link) => {
                taken.text.push_str(&mark(LINK, taken.links.len()));
                taken.links.push(link);
            }
            Err(LinkProblem::NotALink) => taken.text.push_str(&rest[start..start + length]),
            Err(problem) => taken.problem = Some(problem),
        }
        rest = &rest[start + length..];
    }
    taken.text.push_str(rest);
    taken
}

/// Where the next word stands that may have a link in it.
fn next_address(text: &str) -> Option<(usize, usize)> {
    let begins =
        |at: &usize| ["://", "#v", "%23v", "&#35;v"].iter().any(|sign| text[*at..].starts_with(sign));
    let sign = text.char_indices().map(|(at, _)| at).find(begins)?;
    let start = text[..sign]
        .rfind(ends_word)
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Some((start, end_of_word(text, sign)))
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || "<>\"'`|()[]{}".contains(c)
}

/// The end of the word that goes on at `from`. A link of ours ends where no link goes on, so that what a language without
/// blanks puts behind it isn't lost. No further than there is looked: a text without blanks may have ten thousand beginnings.
fn end_of_word(text: &str, from: usize) -> usize {
    let of_link = |c: char| c.is_alphanumeric() || "#-._~%&=;+?".contains(c);
    let (mut fragment, mut end) = (None, text.len());
    for (at, c) in text[from..].char_indices().map(|(at, c)| (from + at, c)) {
        if ends_word(c) || (fragment.is_some() && !of_link(c)) {
            end = at;
            break;
        }
        if fragment.is_none() && c == '#' && text[at..].starts_with("#v=") {
            fragment = Some(at);
        }
    }
    let Some(fragment) = fragment else { return end };
    let last = text[fragment..end].find("&end").map(|at| fragment + at + "&end".len());
    last.filter(|last| text[*last..end].starts_with(|c: char| !c.is_ascii())).unwrap_or(end)
}

/// Reads the link that begins a text, whose first word has this length. Returns how much of the text it took.
fn read_at(text: &str, length: usize) -> (usize, Result<HandOver, LinkProblem>) {
    let first = wrapped::read(&text[..length]);
    if matches!(&first, Ok(link) if !link.cut) {
        return (length, first);
    }
    let lines = lines_from(text, length);
    let mut joined = text[..length].to_owned();
    let mut tries = None;
    for (at, (part, end)) in lines.iter().enumerate() {
        let before = joined.len().saturating_sub("en".len());
        joined.push_str(part);
        if joined.get(before..).is_none_or(|new| new.contains("end")) {
            tries = Some(LINES_OF_FILTER);
        }
        let Some(left) = tries.filter(|left| *left > 0) else { continue };
        tries = Some(left - 1);
        if let Ok(link) = wrapped::read(&joined)
            && !link.cut
        {
            let of_filter = lines[at + 1..].iter().take_while(|(part, _)| part.contains(['%', '&']));
            return (of_filter.last().map_or(*end, |(_, end)| *end), Ok(link));
        }
    }
    // No end: what stands in the first line is better than what the sentence after it would make of it.
    if first.is_ok() {
        return (length, first);
    }
    let mut joined = text[..length].to_owned();
    for (part, end) in lines.iter().take(LINES_OF_CUT) {
        joined.push_str(part);
        if let Ok(link) = wrapped::read(&joined) {
            return (*end, Ok(link));
        }
    }
    (length, first)
}

/// The first words of the lines that follow, as long as each is one word, with where they end. What a reply or a mail has
/// put before and between them is left out.
fn lines_from(text: &str, mut at: usize) -> Vec<(&str, usize)> {
    let mut lines = Vec::new();
    while lines.len() < MOST_LINES {
        let rest = text[at..].trim_start_matches([' ', '\t']);
        let Some(line) = rest.strip_prefix('\n').map(without_quoting) else { break };
        let start = text.len() - line.len();
        let end = end_of_line_word(text, start);
        let part = &text[start..end];
        if part.is_empty() || part.contains("://") || part.contains("#v=") {
            break;
        }
        lines.push((part, end));
        at = end;
    }
    lines
}

fn end_of_line_word(text: &str, start: usize) -> usize {
    let goes_on = |c: char| c.is_ascii_graphic() && !ends_word(c);
    text[start..].find(|c| !goes_on(c)).map_or(text.len(), |at| start + at)
}
