//! Choosing in the sign-in form: cloud, region and way. What is typed belongs to what was chosen then: a secret is never sent
//! anywhere else, and all else is kept for each cloud.

use evs_api::Service;
use evs_api::clouds::{Cloud, SignInWay};
use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::fields::Fields;
use crate::api::Address;
use crate::state::sign_in::{CodeAsked, LastTime, ways_from_here};

impl Fields {
    /// Keeps what is typed for the chosen cloud, without secrets.
    pub(super) fn keep_typed(self) {
        // What is kept is the first sign-in's.
        if self.beside.is_some() {
            return;
        }
        Effect::new(move |before: Option<String>| {
            let cloud = self.cloud.get();
            let typed = [self.region, self.account, self.user, self.key_id].map(|field| field.get());
            // What the form begins with isn't typed.
            if before.as_ref() == Some(&cloud) {
                LastTime::keep_typed(&cloud, &typed);
            }
            cloud
        });
    }

    /// Chooses another cloud: what is known of the sign-in there takes the place of what was typed for this one, which is kept
    /// for when the person comes back. Secrets aren't.
    pub(super) fn choose_cloud(self, cloud: &Cloud) {
        if self.cloud.get_untracked() == cloud.id {
            return;
        }
        self.forget_secrets();
        let kept = LastTime::kept(&cloud.id);
        self.last.set_value(kept.clone());
        let last = kept.with_typed();
        self.cloud.set(last.cloud);
        self.region.set(last.region);
        self.way.set(last.way);
        self.account.set(last.account);
        self.user.set(last.user);
        self.user_id.set(String::new());
        self.key_id.set(last.key_id);
        self.choose_way_of(&ways_from_here(cloud));
    }

    /// Chooses another region of a cloud. Where that is another server, a secret typed for the one must not go to the other.
    pub(super) fn choose_region(self, cloud: &Cloud, region: String) {
        let server = |region: &str| Address::new(cloud, region).upstream(Service::Identity);
        if self.region.with_untracked(|before| server(before)) != server(&region) {
            self.forget_secrets();
        }
        self.region.set(region);
    }

    /// Chooses another way of signing in. A secret typed for one way must not be sent by another.
    pub(super) fn choose_way(self, way: SignInWay) {
        if self.way.get_untracked() != way {
            self.forget_secrets();
            self.way.set(way);
        }
    }

    /// Forgets secrets, and what was said of them.
    fn forget_secrets(self) {
        for field in [self.secret, self.second] {
            field.update(|text| drop(Secret::new(std::mem::take(text))));
        }
        self.checked.set(false);
        self.stray.set(None);
        self.code_asked.set(CodeAsked::Not);
        self.code_shown.set(false);
        self.failure.set(None);
    }

    /// Chooses the first of `ways`, those of a cloud, unless the chosen way is among them.
    pub(super) fn choose_way_of(self, ways: &[SignInWay]) {
        if let Some(first) = ways.first().filter(|_| !ways.contains(&self.way.get_untracked())) {
            self.choose_way(*first);
        }
    }
}
