//! The little markup of the help's texts: sections with a word and a title, paragraphs, lists. Everything else is plain text,
//! and shown as text.

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Paragraph(String),
    List(Vec<String>),
}

/// A topic's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The word of the topic.
    pub word: String,
    /// Its title.
    pub title: String,
    /// What it says.
    pub parts: Vec<Part>,
}

/// Reads a text: `# word: Title` begins a section, `- ` a line of a list, an empty line ends a paragraph.
pub fn read(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut is_new = true;
    for line in text.lines().map(str::trim) {
        if let Some((word, title)) = line.strip_prefix("# ").and_then(|head| head.split_once(':')) {
            let (word, title) = (word.trim().to_owned(), title.trim().to_owned());
            sections.push(Section { word, title, parts: Vec::new() });
            is_new = true;
            continue;
        }
        if line.is_empty() {
            is_new = true;
            continue;
        }
        if let Some(section) = sections.last_mut() {
            add(&mut section.parts, line, is_new);
        }
        is_new = false;
    }
    sections
}

fn add(parts: &mut Vec<Part>, line: &str, is_new: bool) {
    match (line.strip_prefix("- "), parts.last_mut()) {
        (Some(item), Some(Part::List(items))) if !is_new => items.push(item.to_owned()),
        (Some(item), _) => parts.push(Part::List(vec![item.to_owned()])),
        (None, Some(Part::Paragraph(text))) if !is_new => {
            text.push(' ');
            text.push_str(line);
        }
        (None, _) => parts.push(Part::Paragraph(line.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::help::Topic;

    #[test]
    fn every_topic_has_its_section_in_every_language_that_has_a_text() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/help");
        let mut texts = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let sections = read(&std::fs::read_to_string(&path).unwrap());
            let words: Vec<&str> = sections.iter().map(|section| section.word.as_str()).collect();
            assert_eq!(words, Topic::ALL.map(Topic::word), "{}", path.display());
            assert!(sections.iter().all(|one| !one.title.is_empty() && one.parts.len() > 1), "{path:?}");
            texts += 1;
        }
        assert!(texts > 0);
    }

    #[test]
    fn what_looks_like_markup_of_the_page_is_text() {
        let read = read("# a: Title <b>\n\nOne\ntwo <script>\n\n- first\n- second\n");
        let list = Part::List(vec!["first".into(), "second".into()]);
        let parts = vec![Part::Paragraph("One two <script>".into()), list];
        assert_eq!(read, [Section { word: "a".into(), title: "Title <b>".into(), parts }]);
    }
}
