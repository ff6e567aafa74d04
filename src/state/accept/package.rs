//! Taking in a package: sealed, as it came, until something opens it; opened, it names the transfers like a link, and has their
//! keys beside them.

use evs_domain::handover::package::Read;
use evs_domain::handover::sealed;
use leptos::prelude::*;

use super::AcceptForm;
use super::draft;
use super::found::{Found, OpenedPackage};
use super::intake::put_key;
use super::line::Origin;
use crate::state::sealing::armored_in;

impl AcceptForm {
    /// What was opened last, as long as it's what the form is about. Tracked.
    pub fn opened(&self) -> Option<OpenedPackage> {
        self.opened.get()
    }

    /// The sealed package that was sent last, until it has done its work. Tracked.
    pub fn package(&self) -> Option<Vec<u8>> {
        self.package.get()
    }

    /// The same, untracked; also when the page goes.
    pub fn package_now(&self) -> Option<Vec<u8>> {
        self.package.try_get_untracked().flatten()
    }

    /// A sealed package was sent. It's kept for a reload; what opens it isn't decided here.
    pub fn take_sealed(&self, package: Vec<u8>) {
        draft::save_package(Some(&package));
        self.problem.set(None);
        self.opened.set(None);
        self.package.set(Some(package));
    }

    /// Takes a sealed package out of a text: a link, or lines between two that say so. `None` where there's none that is whole.
    pub(super) fn take_sealed_in(&self, text: &str) -> Option<Found> {
        let lines = armored_in(text).map(|lines| lines.as_bytes().to_vec());
        let package = lines.or_else(|| sealed::find(text)?.ok())?;
        self.take_sealed(package);
        Some(Found { is_sealed: true, ..Found::default() })
    }

    /// The package has done its work, or isn't wanted any more.
    pub fn drop_package(&self) {
        draft::save_package(None);
        self.package.try_set(None);
    }

    /// Fills the fields from a package. It's said by somebody else, as a link is; what was there of other transfers stays.
    pub fn take_package(&self, Read { package, left_out }: &Read) {
        self.problem.set(None);
        self.cut.set(false);
        let (transfers, note) = (package.transfers.len(), package.note.clone());
        self.opened.set(Some(OpenedPackage { transfers, left_out: *left_out, note }));
        let origin = Origin {
            cloud: package.cloud.clone(),
            region: package.region.clone(),
            sender_project: package.sender_project.clone(),
        };
        for packed in &package.transfers {
            let line = self.place_for(packed.offer.transfer, (packed.offer.clone(), origin.clone()));
            put_key(&line, &packed.key);
        }
        self.keep_draft();
    }
}
