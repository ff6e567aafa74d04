//! What a Keystone answers when the password was right and isn't enough: a receipt for it, and what is still missing.

use evs_domain::secret::Secret;
use serde::Deserialize;

use crate::http::Response;
use crate::lenient::{List, Text};

/// The header of a receipt, in requests and answers.
pub(super) const RECEIPT: &str = "Openstack-Auth-Receipt";

/// What a sign-in still lacks.
#[derive(Clone, Debug)]
pub struct MissingFactor {
    /// The receipt for what was right.
    pub receipt: Secret,
    /// Whether a one-time code would do.
    pub wants_code: bool,
}

/// Reads an answer to a sign-in as a demand for another factor, if that's what it is.
pub fn missing_factor(answer: &Response) -> Option<MissingFactor> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Body<'a> {
        #[serde(borrow)]
        required_auth_methods: List<List<Text<'a>>>,
    }
    let receipt = answer.headers.auth_receipt.clone().filter(|receipt| !receipt.is_empty())?;
    let body: Body<'_> = serde_json::from_slice(&answer.body).unwrap_or_default();
    let rules = body.required_auth_methods.0;
    let wants_code = rules.is_empty()
        || rules
            .iter()
            .any(|rule| rule.0.iter().all(|method| matches!(method.as_str(), "password" | "totp")));
    (answer.status == 401).then_some(MissingFactor { receipt, wants_code })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Headers;

    fn answer(status: u16, receipt: Option<&str>, body: &str) -> Response {
        let headers = Headers { auth_receipt: receipt.map(Secret::new), ..Headers::default() };
        Response { status, headers, body: body.into() }
    }

    #[test]
    fn a_receipt_with_a_401_asks_for_another_factor() {
        let body = r#"{"receipt":{"methods":["password"]},"required_auth_methods":[["password","totp"]]}"#;
        let missing = missing_factor(&answer(401, Some("seen"), body)).unwrap();
        assert_eq!((missing.receipt.expose(), missing.wants_code), ("seen", true));
        let other = body.replace("totp", "smartcard");
        assert!(!missing_factor(&answer(401, Some("seen"), &other)).unwrap().wants_code);
    }

    #[test]
    fn a_plain_401_is_a_refusal() {
        assert!(missing_factor(&answer(401, None, "{}")).is_none());
        assert!(missing_factor(&answer(201, Some("seen"), "{}")).is_none());
    }
}
