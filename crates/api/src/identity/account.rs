//! How an account (IAM domain, Keystone domain) is named in a request: by its name, or by its id where that's all a person
//! knows. Which of the two it is, is told by its form alone: trying both would cost a try, and users are locked after few.

use crate::clouds::CloudKind;

/// An account, as it's named in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// By its name.
    Name(String),
    /// By its id.
    Id(String),
}

impl Account {
    /// Reads what a person typed. 32 hexadecimal digits are an id; and so is `default` on a Keystone, which gives this id to
    /// the domain called `Default`.
    pub fn typed(text: &str, kind: CloudKind) -> Self {
        let is_made = text.len() == 32 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_made || kind == CloudKind::OpenStack && text == "default" {
            Account::Id(text.to_owned())
        } else {
            Account::Name(text.to_owned())
        }
    }

    /// The name or the id.
    pub fn as_str(&self) -> &str {
        match self {
            Account::Name(text) | Account::Id(text) => text,
        }
    }
}

impl From<&str> for Account {
    /// An account by its name.
    fn from(name: &str) -> Self {
        Account::Name(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_known_by_its_form() {
        let id = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
        let of = |text: &str, kind| matches!(Account::typed(text, kind), Account::Id(_));
        for kind in [CloudKind::Huawei, CloudKind::OpenStack] {
            assert!(of(id, kind) && of(&id.to_uppercase(), kind));
            assert!(!of(&id[1..], kind) && !of("Default", kind) && !of("harbor", kind));
        }
        assert!(of("default", CloudKind::OpenStack));
        assert!(!of("default", CloudKind::Huawei), "there it can be an account's name");
    }
}
