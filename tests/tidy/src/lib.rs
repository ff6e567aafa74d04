//! House rules as tests: layers, circles, secrets, strings, documents. Each rule is a small file in [`rules`] and names, when it
//! fails, every place and what to do there.
//!
//! There is no code here but tests, and no rule that another tool (the compiler, a lint, the formatter) already keeps.

#[cfg(test)]
mod manifest;
#[cfg(test)]
mod modules;
#[cfg(test)]
mod named;
#[cfg(test)]
mod paths;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod source;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod tree;
