//! What this program seals, the standard `age` tool opens, and the other way round; and the commands that
//! docs/hand-over-format.md and docs/ledger-format.md
//! show do what they say. The tool is as Debian has it, and nothing here stands in for it.

#[cfg(test)]
mod documented;
#[cfg(test)]
mod ledger;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod tool;
