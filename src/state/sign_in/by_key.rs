//! Signing in with an access key: its secret becomes a key that signs, and what it's good for is listed. It makes no token.

use evs_api::Failure;
use evs_api::identity::{FindProjects, IdentityProject, ListDomains, ListProjects};
use leptos::prelude::{Callable, Callback};

use super::{TypedCredentials, run};
use crate::api::Address;
use crate::state::authorization::{Authorization, SigningKey};

/// The access key that was typed, if one was, and what has become of its secret. `taken` is told when its text is needed no
/// longer.
pub(super) async fn key_of(
    typed: &mut TypedCredentials,
    taken: Callback<()>,
) -> Result<Option<SigningKey>, Failure> {
    let Some((key, sk)) = typed.take_key() else { return Ok(None) };
    let key = SigningKey::of(key, sk).await.ok_or(Failure::NotSent)?;
    taken.run(());
    Ok(Some(key))
}

/// The account that a key is of; its name is good to know and nothing more.
pub(super) async fn account_of_key(address: &Address, authorization: &Authorization) -> (String, String) {
    let accounts = run(address, Some(authorization), &ListDomains).await.unwrap_or_default();
    accounts.into_iter().next().unwrap_or_default()
}

/// What a key is good for; this also proves it. All projects of whoever has it are listed; where a cloud doesn't list them to a
/// key, the region's own is found by its name, as the provider's own clients do it.
pub(super) async fn projects_of_key(
    address: &Address,
    authorization: &Authorization,
    region: &str,
) -> Result<Vec<IdentityProject>, Failure> {
    match run(address, Some(authorization), &ListProjects).await {
        Ok(projects) if !projects.is_empty() => Ok(projects),
        Err(failure) if failure.is_sign_in_over() => Err(failure),
        _ => run(address, Some(authorization), &FindProjects { name: region.to_owned() }).await,
    }
}
