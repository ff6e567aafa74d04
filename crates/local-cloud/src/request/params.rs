//! A request's query parameters. A parameter may come several times, and one that nobody asks for is ignored.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;

/// The parameters in the order they came.
#[derive(Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    /// The first value of `name`, unless it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// All values of `name` that are not empty.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Whether `name` is `true` in any case of letters.
    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }
}

impl<S: Sync> FromRequestParts<S> for Params {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        // A query that can't be read counts as none, which is what the providers' gateways make of it.
        Ok(Query::try_from_uri(&parts.uri).map_or_else(|_| Self::default(), |Query(pairs)| Self(pairs)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_may_come_several_times_or_empty() {
        let uri = "/x?id=a&id=b&name=&flag=True".parse().unwrap();
        let Query(pairs) = Query::try_from_uri(&uri).unwrap();
        let params = Params(pairs);
        assert_eq!(params.all("id").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(params.get("name"), None);
        assert!(params.is_true("flag"));
    }
}
