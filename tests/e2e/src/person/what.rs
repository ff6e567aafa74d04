//! What can be looked for on a page: a role, a name, and optionally the thing around it.

use serde_json::{Value, json};

/// Something on the page.
#[derive(Clone, Debug)]
pub struct What {
    role: &'static str,
    name: String,
    whole: bool,
    within: Option<Box<What>>,
}

impl What {
    /// Only what lies within something else.
    #[must_use]
    pub fn within(mut self, around: What) -> Self {
        self.within = Some(Box::new(match self.within.take() {
            Some(nearer) => nearer.within(around),
            None => around,
        }));
        self
    }

    pub(super) fn spec(&self) -> Value {
        let around = self.within.as_ref().map(|around| around.spec());
        json!({"role": self.role, "name": self.name, "whole": self.whole, "within": around})
    }
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} “{}”", self.role, self.name)?;
        self.within.as_ref().map_or(Ok(()), |around| write!(f, " within {around}"))
    }
}

macro_rules! roles {
    ($($name:ident $role:literal)*) => {$(
        #[doc = concat!("Something of role `", $role, "` with exactly this name.")]
        #[must_use]
        pub fn $name(name: impl Into<String>) -> What {
            What { role: $role, name: name.into(), whole: true, within: None }
        }
    )*};
}

roles! {
    alert "alert"
    article "article"
    button "button"
    checkbox "checkbox"
    columnheader "columnheader"
    combobox "combobox"
    dialog "dialog"
    disclosure "disclosure"
    field "textbox"
    grid "grid"
    heading "heading"
    link "link"
    radio "radio"
    region "region"
    searchbox "searchbox"
    table "table"
}

/// A row of a table whose text holds this.
#[must_use]
pub fn row(part: impl Into<String>) -> What {
    What { role: "row", name: part.into(), whole: false, within: None }
}

/// Something whose name holds this.
#[must_use]
pub fn part(mut what: What) -> What {
    what.whole = false;
    what
}
