//! The same steps for other clients, and the rights to grant: behind a line that opens them, in a part that is loaded when one
//! of them is first opened. What a command says is known by `domain::commands`, what a policy says by `api::policies`.
//!
//! | module | what it shows |
//! |---|---|
//! | `later` | the line, and loading what is behind it |
//! | `panel` | the commands, client by client |
//! | `grant` | policies for an administrator |
//! | `copied` | a text under its name, with the button that copies it |

mod copied;
mod grant;
mod later;
mod panel;

use evs_api::failure::Failure;
use evs_api::policies::Role;
use evs_api::right::Right;
use evs_domain::commands::Step;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use leptos::prelude::*;

use self::later::{Later, OnItsWay};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// What a page offers as commands: one step, of one thing or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Listing the project's disks.
    ListDisks,
    /// Creating transfers, under these names.
    Create(Vec<(DiskId, String)>),
    /// Listing pending transfers.
    List,
    /// Showing them.
    Show(Vec<TransferId>),
    /// Canceling them.
    Cancel(Vec<TransferId>),
    /// Accepting them.
    Accept(Vec<TransferId>),
}

impl Asked {
    /// The steps, one for each thing.
    fn steps(&self) -> Vec<Step<'_>> {
        match self {
            Asked::ListDisks => vec![Step::ListDisks],
            Asked::Create(all) => all.iter().map(|(disk, name)| Step::Create { disk: *disk, name }).collect(),
            Asked::List => vec![Step::List],
            Asked::Show(all) => all.iter().map(|id| Step::Show(*id)).collect(),
            Asked::Cancel(all) => all.iter().map(|id| Step::Cancel(*id)).collect(),
            Asked::Accept(all) => all.iter().map(|id| Step::Accept(*id)).collect(),
        }
    }
}

lazy!(
    commands,
    fn panel(project: ProjectState, role: Role, asked: Signal<Vec<Asked>>) -> AnyView {
        view! { <panel::Panel project=project role=role asked=asked /> }.into_any()
    }
);
lazy!(
    commands,
    fn grant(right: Right) -> AnyView {
        view! { <grant::GrantWith right=right /> }.into_any()
    }
);

/// The commands for what a page is about, and the rights that they need; closed until somebody wants them.
#[component]
pub fn OtherClients(
    project: ProjectState,
    /// Whose rights are shown with them.
    role: Role,
    #[prop(into)] asked: Signal<Vec<Asked>>,
) -> impl IntoView {
    let w = i18n();
    let load = move || -> OnItsWay { Box::pin(panel(project, role, asked)) };
    view! { <Later label=w.text(|t| t.commands.title) load=load /> }
}

/// What an administrator can grant, beside a refusal for a missing right; nothing beside any other failure.
#[component]
pub fn RightsToGrant(
    failure: Failure,
    /// What one must be allowed to do, where that's known.
    needs: Option<Right>,
) -> impl IntoView {
    let w = i18n();
    let right = needs.filter(|_| failure.refusal() == Some(Refusal::NotAllowed))?;
    let load = move || -> OnItsWay { Box::pin(grant(right)) };
    Some(view! { <Later label=w.text(|t| t.commands.grant) load=load /> })
}
