//! Text of many disks in few allocations: names one behind the other, repeating words once.

/// Where a text lies in its arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    start: u32,
    len: u32,
}

/// Texts one behind the other.
#[derive(Debug, Default)]
pub struct Arena(String);

impl Arena {
    /// Adds a text.
    pub fn push(&mut self, text: &str) -> Span {
        self.push_with(|out| out.push_str(text))
    }

    /// Adds what `write` writes.
    pub fn push_with(&mut self, write: impl FnOnce(&mut String)) -> Span {
        let start = self.0.len();
        write(&mut self.0);
        Span { start: start as u32, len: (self.0.len() - start) as u32 }
    }

    /// The text at `span`; empty when the span is of another arena.
    pub fn get(&self, span: Span) -> &str {
        self.0.get(span.start as usize..(span.start + span.len) as usize).unwrap_or("")
    }
}

/// A word that repeats, such as a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol(u16);

/// The repeating words.
#[derive(Debug, Default)]
pub struct Symbols(Vec<String>);

impl Symbols {
    /// The symbol of `word`. There are a few dozen at most, so a walk is quicker than hashing. A cloud that answers more
    /// than 65,535 different words gets the last one for the rest rather than a crash.
    pub fn intern(&mut self, word: &str) -> Symbol {
        if let Some(known) = self.find(word) {
            return known;
        }
        if self.0.len() < usize::from(u16::MAX) {
            self.0.push(word.to_owned());
        }
        Symbol((self.0.len() - 1) as u16)
    }

    /// The symbol of `word`, if it occurred.
    pub fn find(&self, word: &str) -> Option<Symbol> {
        self.0.iter().position(|known| known == word).map(|at| Symbol(at as u16))
    }

    /// The symbols of all words that have `text` in them, which is in lower case.
    pub fn containing(&self, text: &str) -> SymbolSet {
        SymbolSet(self.0.iter().map(|word| word.to_lowercase().contains(text)).collect())
    }

    /// The word.
    pub fn get(&self, symbol: Symbol) -> &str {
        self.0.get(usize::from(symbol.0)).map_or("", String::as_str)
    }
}

/// Some of the repeating words, to ask quickly whether a word is one of them.
#[derive(Debug, Default)]
pub struct SymbolSet(Vec<bool>);

impl SymbolSet {
    /// Whether a word is one of them.
    pub fn has(&self, symbol: Symbol) -> bool {
        self.0.get(usize::from(symbol.0)).copied().unwrap_or_default()
    }
}
