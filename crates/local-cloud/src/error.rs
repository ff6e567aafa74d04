//! Errors of the local cloud itself. What a caller did wrong is a [`crate::answer::Refusal`].

/// The world could not be opened, read or changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error("the world's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// Something the caller named is not in the world.
    #[error("not in this world: {0}")]
    Missing(String),
    /// The file was written by another version of this program.
    #[error("the file was written by another version of this program, with other tables")]
    Schema,
    /// The other cloud's state can't be read from its document, or written as one.
    #[error("the state of the OpenStack in this file: {0}")]
    Document(serde_json::Error),
    /// The operating system would not hand out random bytes.
    #[error("no randomness: {0}")]
    Randomness(String),
    /// A time could not be printed.
    #[error("printing a time: {0}")]
    Time(#[from] time::error::Format),
}
