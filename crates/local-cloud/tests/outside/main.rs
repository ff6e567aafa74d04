//! The cloud from outside: through its public interface, over a real connection, as a program, and against its page in
//! the docs. What one route does is tested beside it.
//!
//! The modules say `cfg(test)` so that the lints know their helpers, too, for tests.

#[cfg(test)]
mod docs;
#[cfg(test)]
mod program;
#[cfg(test)]
mod restart;
#[cfg(test)]
mod support;
#[cfg(test)]
mod wire;
