//! The scope of a new token: a project, an account, or neither (IAM API reference, `iam_30_0001`).

use serde::Deserialize;

use super::super::caller::unauthorized;
use crate::answer::Refusal;
use crate::world::World;
use crate::world::projects;
use crate::world::tokens::Scope;
use crate::world::users::User;

/// The `scope` of a request; when both are given the project wins.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    project: Option<Named>,
    domain: Option<Named>,
}

#[derive(Deserialize)]
struct Named {
    id: Option<String>,
    name: Option<String>,
}

impl Named {
    fn is(&self, id: &str, name: &str) -> bool {
        match (&self.id, &self.name) {
            (Some(wanted), _) => wanted == id,
            (None, Some(wanted)) => wanted == name,
            (None, None) => false,
        }
    }
}

impl Wanted {
    /// The scope, if it is one of the user's.
    ///
    /// # Errors
    /// 401 for a project or account that is not the user's.
    pub(super) fn of(&self, world: &World, user: &User) -> Result<Scope, Refusal> {
        if let Some(wanted) = &self.project {
            let projects = world.read(|db| projects::of_account(db, &user.account_id))?;
            let found = projects.into_iter().find(|project| wanted.is(&project.id, &project.name));
            return found.map(|project| Scope::Project(project.id)).ok_or_else(unauthorized);
        }
        match &self.domain {
            Some(wanted) if wanted.is(&user.account_id, &user.account_name) => {
                Ok(Scope::Account(user.account_id.clone()))
            }
            Some(_) => Err(unauthorized()),
            None => Ok(Scope::None),
        }
    }
}
