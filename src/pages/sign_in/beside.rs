//! The form for a second sign-in beside the one that the page is about: for one region of one cloud, and begun empty, because
//! what is kept of the last sign-in is the first one's. What it's needed for isn't known here.

use evs_api::clouds::Cloud;
use leptos::prelude::*;

use super::fields::Fields;
use crate::state::app_state::AppState;
use crate::state::scope::Owned;
use crate::state::sign_in::{Destination, LastTime};
use crate::state::signed_in::SignedIn;

/// A second sign-in that is wanted.
#[derive(Clone)]
pub struct Beside {
    /// The only place where it's of use.
    pub at: Destination,
    /// What is done with it.
    pub on_entered: Callback<(Owned<SignedIn>,)>,
}

impl Beside {
    /// The fields that the form begins with, for a second sign-in where one is wanted.
    pub(super) fn fields(wanted: Option<&Self>, app: AppState, at: Destination) -> Fields {
        let Some(beside) = wanted else { return Fields::new(app, at) };
        let nobody = LastTime { cloud: beside.at.cloud.clone(), ..LastTime::default() };
        let mut fields = Fields::begun(app, beside.at.clone(), nobody.clone(), nobody);
        fields.beside = Some(beside.on_entered);
        fields
    }

    /// Of these clouds, where a second sign-in is wanted, the one, with its one region and the accounts to try it with there.
    pub(super) fn narrowed(wanted: Option<&Self>, mut clouds: Vec<Cloud>) -> Vec<Cloud> {
        let Some(Self { at, .. }) = wanted else { return clouds };
        clouds.retain(|cloud| cloud.id == at.cloud);
        for cloud in &mut clouds {
            cloud.regions.retain(|region| region.id == at.region);
            cloud.demo_accounts.retain(|account| account.region == at.region);
        }
        clouds
    }
}
