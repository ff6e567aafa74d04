//! A database beside the journal's, for what isn't the journal's matter and is kept in the same way: in the browser, or in this
//! page alone. What is in it isn't known here, and no key is.

use std::cell::RefCell;
use std::rc::Rc;

use super::Journal;
use super::backend::Backend;
use super::error::JournalError;

/// Where it is. In the browser it's opened when it's first needed.
pub(super) struct Beside {
    /// `None`: in this page's memory.
    name: Option<String>,
    opened: RefCell<Option<Rc<Backend>>>,
}

impl Beside {
    pub(super) fn in_browser(name: &str) -> Self {
        Self { name: Some(name.to_owned()), opened: RefCell::new(None) }
    }

    pub(super) fn in_page() -> Self {
        Self { name: None, opened: RefCell::new(Some(Rc::new(Backend::in_page()))) }
    }
}

impl Journal {
    /// The database beside this one.
    ///
    /// # Errors
    /// `NoStorage` where it can't be opened within seconds. It's tried again the next time.
    pub(in crate::state) async fn beside(&self) -> Result<Rc<Backend>, JournalError> {
        let beside = &self.0.beside;
        let known = beside.opened.borrow().clone();
        if let Some(backend) = known {
            return Ok(backend);
        }
        let name = beside.name.clone().ok_or(JournalError::NoStorage)?;
        let backend = Rc::new(Backend::open(&name).await?);
        beside.opened.replace(Some(Rc::clone(&backend)));
        Ok(backend)
    }
}
