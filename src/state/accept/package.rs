//! Taking in a package that was opened: it names the transfers like a link, and has their keys beside them.

use evs_domain::handover::package::Read;

use leptos::prelude::*;

use super::AcceptForm;
use super::found::OpenedPackage;
use super::intake::put_key;
use super::line::Origin;

impl AcceptForm {
    /// What was opened last, as long as it's what the form is about. Tracked.
    pub fn opened(&self) -> Option<OpenedPackage> {
        self.opened.get()
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
