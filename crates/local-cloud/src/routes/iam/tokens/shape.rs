//! A token's contents on the wire (IAM API reference, `iam_30_0001`).

use serde_json::{Value, json};

use super::super::catalog;
use crate::error::Error;
use crate::world::tokens::{Grant, Scope};
use crate::world::users::User;
use crate::world::{World, clock, projects};

/// `{"token": …}`.
///
/// # Errors
/// When the database fails.
pub(super) fn token(world: &World, user: &User, grant: &Grant, with_catalog: bool) -> Result<Value, Error> {
    let account = json!({"id": user.account_id, "name": user.account_name});
    let mut token = json!({
        "methods": grant.methods,
        "issued_at": clock::iam(grant.issued_at)?,
        "expires_at": clock::iam(grant.expires_at)?,
        "user": {"id": user.id, "name": user.name, "password_expires_at": "", "domain": account},
        "roles": [{"id": "0", "name": "te_admin"}],
    });
    if grant.methods.iter().any(|method| method == "totp") {
        token["mfa_authn_at"] = json!(clock::iam(grant.issued_at)?);
    }
    match &grant.scope {
        Scope::None => {}
        Scope::Account(_) => token["domain"] = account,
        Scope::Project(id) => {
            let project = world.read(|db| projects::by_id(db, id))?;
            let project = project.ok_or_else(|| Error::Missing(format!("project {id}")))?;
            token["project"] = json!({"id": project.id, "name": project.name, "domain": account});
            if with_catalog {
                token["catalog"] = catalog::of(&project);
            }
        }
    }
    Ok(json!({"token": token}))
}
