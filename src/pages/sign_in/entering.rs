//! What follows once it's proven who somebody is: a project is entered, and a sign-in begins.

use evs_api::identity::IdentityProject;
use leptos::prelude::*;

use super::fields::{Fields, NOT_LOADED};
use crate::lazy::NotLoaded;
use crate::state::app_state::begun;
use crate::state::sign_in::{Authenticated, enter_project};

impl Fields {
    /// Enters the wanted project, or the only one; otherwise lets the person choose.
    pub(super) async fn authenticated(self, authenticated: Authenticated, wanted: Option<String>) {
        let (choices, _) = authenticated.choices();
        let only = wanted.and_then(|name| choices.iter().find(|project| project.name == name)).or(
            match &choices[..] {
                [one] => Some(one),
                _ => None,
            },
        );
        match only.cloned() {
            Some(project) => self.enter(authenticated, project).await,
            None => self.authenticated.set(Some(authenticated)),
        }
    }

    pub(super) async fn enter(self, authenticated: Authenticated, project: IdentityProject) {
        let entered = match enter_project(authenticated.clone(), project).await {
            Ok(entering) => entering.await,
            Err(NotLoaded) => Err(NOT_LOADED),
        };
        match entered {
            Ok(entered) => match begun(self.app.terms(), entered).await {
                Ok(signed_in) => match self.beside {
                    None => self.app.sign_in(signed_in),
                    Some(on_entered) => on_entered.run((signed_in,)),
                },
                Err(NotLoaded) => self.failure.set(Some(NOT_LOADED)),
            },
            Err(failure) => {
                self.failure.set(Some(failure));
                // Whoever has chosen among several still sees them.
                if self.authenticated.with_untracked(Option::is_none) {
                    self.authenticated.try_set(Some(authenticated));
                }
            }
        }
    }
}
