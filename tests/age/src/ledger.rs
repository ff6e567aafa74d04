//! The commands that docs/ledger-format.md shows, run as they stand there, find what the console itself finds.

use evs_domain::ledger::{Event, Head, Kind, Line, verify};
use evs_domain::time::Timestamp;

use crate::tool::Tool;

const DOCUMENT: &str = include_str!("../../../docs/ledger-format.md");

/// The lines for a shell in the document that have this in them.
fn lines_with(part: &str) -> &'static str {
    let blocks = DOCUMENT.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut with = blocks.filter(|block| block.contains(part));
    let found = with.next().unwrap_or_else(|| panic!("no lines for a shell have {part}"));
    assert!(with.next().is_none(), "{part} is shown once");
    found
}

fn event(kind: Kind, name: &str) -> Event {
    let at = Timestamp(1_795_858_200);
    Event { disk_name: name.into(), size_gib: 40, ..Event::new(at, kind, "demo", "harbor") }
}

fn ledger() -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let gone = Some(Head { number: 4, hash: evs_domain::ledger::LineHash::of("gone") });
    lines.push(Line::after(gone, Event { count: 4, ..event(Kind::Destroyed, "") }));
    for name in ["data-01", "say \"no\"", "back\\slash \\u0041", "云硬盘", "%s $(id) `id`", " "] {
        let head = lines.last().map(Line::head);
        lines.push(Line::after(head, event(Kind::Created, name)));
    }
    lines
}

fn file(texts: &[String]) -> String {
    texts.iter().map(|text| format!("{text}\n")).collect()
}

#[test]
fn the_documented_commands_say_of_a_whole_ledger_what_the_console_says() {
    let tool = Tool::new();
    let lines = ledger();
    let texts: Vec<String> = lines.iter().map(Line::text).collect();
    tool.put("ledger.jsonl", file(&texts));
    let head = verify(texts.iter().map(String::as_str), &[]).unwrap().head.unwrap();
    let printed = tool.shell(lines_with("while IFS="), &[]);
    assert!(printed.contains("line 1: 4 lines before it were destroyed\n"), "{printed}");
    let end = format!("7 lines fit together; the last is number 11 with the hash {}\n", head.hash);
    assert!(printed.ends_with(&end), "{printed}");
    for line in &lines {
        let wanted = line.number.to_string();
        let printed = tool.shell(lines_with("$wanted"), &[("wanted", &wanted)]);
        assert_eq!(printed.trim(), line.head().hash.to_string());
    }
}

#[test]
fn the_documented_commands_name_the_line_that_the_console_names() {
    let texts: Vec<String> = ledger().iter().map(Line::text).collect();
    let changed = |at: usize, from: &str, to: &str| {
        let mut texts = texts.clone();
        texts[at] = texts[at].replacen(from, to, 1);
        assert!(texts != self::ledger().iter().map(Line::text).collect::<Vec<_>>());
        texts
    };
    let without = |at: usize| {
        let mut texts = texts.clone();
        texts.remove(at);
        texts
    };
    let mut swapped = texts.clone();
    swapped.swap(2, 3);
    let all = [changed(1, "data-01", "data-02"), changed(3, "40", "41"), without(0), without(4), swapped];
    for texts in all {
        let tool = Tool::new();
        tool.put("ledger.jsonl", file(&texts));
        let wrong = verify(texts.iter().map(String::as_str), &[]).unwrap_err();
        let said = tool.shell(&format!("({}) || true", lines_with("while IFS=")), &[]);
        let named = format!("line {}: ", wrong.place);
        assert!(said.lines().last().is_some_and(|last| last.starts_with(&named)), "{wrong:?} {said}");
    }
}
