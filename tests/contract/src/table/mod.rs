//! The table: for every disk, the client's verdict beside the cloud's answer. Each is written from the documents on its
//! own; here the two are compared.

mod create;
mod reasons;
mod undecided;

use evs_api::call;
use evs_domain::check::CheckSet;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::refusal::Refusal;
use evs_domain::verdict::{Judge, Outcome};

use crate::people::{Answered, Person};

/// One line of the table.
pub(crate) struct Line {
    pub name: String,
    pub outcome: Outcome,
    pub present: CheckSet,
    pub answer: Answered,
}

/// Asks the cloud for a transfer of the disk in `row`, whatever the verdict, and puts the world back.
pub(crate) async fn line(person: &Person, inventory: &Inventory, judge: &Judge, row: u32) -> Line {
    let disk = inventory.disks.id(row);
    let answer = person.create_anyway(disk).await;
    if answer.status == 202 {
        take_back(person, disk, &answer).await;
    }
    Line {
        name: inventory.disks.name(row).to_owned(),
        outcome: inventory.outcome(row, judge),
        present: inventory.present(row),
        answer,
    }
}

async fn take_back(person: &Person, disk: DiskId, answer: &Answered) {
    let transfer = answer.json["transfer"]["id"].as_str().and_then(TransferId::parse).unwrap();
    person.cancel(transfer).await.unwrap();
    assert_eq!(person.see(disk).await.unwrap().status, "available");
}

impl Line {
    /// What is wrong with it, if the two disagree.
    pub(crate) fn disagreement(&self) -> Option<String> {
        let agree = match self.outcome {
            Outcome::Eligible => self.answer.status == 202,
            Outcome::Blocked => self.answer.status == 400 && self.refusal() == Some(Refusal::Ineligible),
            Outcome::Undecided => false,
        };
        let present: Vec<_> = self.present.iter().collect();
        (!agree).then(|| {
            format!("{:?}: {:?} because of {present:?}, and {}", self.name, self.outcome, self.answer.json)
        })
    }

    /// The refusal as the client reads it.
    pub(crate) fn refusal(&self) -> Option<Refusal> {
        call::require_success(self.answer.response()).err()?.refusal()
    }

    /// What the cloud said.
    pub(crate) fn message(&self) -> &str {
        self.answer.json["error"]["message"].as_str().unwrap_or_default()
    }
}
