//! Creating, accepting and canceling transfers with the client's calls; and creating one by hand, for disks that the client
//! blocks.

use evs_api::disk::{DiskSeen, ShowDisk};
use evs_api::listings::Transfers;
use evs_api::transfers::{AcceptTransfer, Accepted, CancelTransfer, CreateTransfer, Created, ShowTransfer};
use evs_api::{Failure, Request, Service};
use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::name::TransferName;
use evs_domain::secret::AuthKey;
use evs_domain::settle::DiskProbe;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::{EligibilityProof, Verdict};

use super::reading::row;
use super::{Answered, Person};

impl Person {
    /// The proof that the disk with this name is eligible.
    pub(crate) async fn proof(&self, disk: &str) -> EligibilityProof {
        let inventory = self.inventory().await;
        match inventory.verdict(row(&inventory, disk), &self.judge()) {
            Verdict::Eligible(proof) => proof,
            other => panic!("{disk} isn't eligible: {other:?}"),
        }
    }

    /// The call that creates a transfer of an eligible disk.
    pub(crate) fn create_call(&self, proof: EligibilityProof, name: &str) -> CreateTransfer {
        let name = TransferName::parse(name, self.profile.name_limit()).unwrap();
        CreateTransfer { project: self.project.clone(), proof, name }
    }

    /// Creates a transfer of an eligible disk.
    pub(crate) async fn create(&self, disk: &str, name: &str) -> Created {
        self.run(&self.create_call(self.proof(disk).await, name)).await.unwrap()
    }

    /// Asks for a transfer of any disk, by hand: the client's own call can't be built without a proof.
    pub(crate) async fn create_anyway(&self, disk: DiskId) -> Answered {
        let body = serde_json::json!({"transfer": {"volume_id": disk.to_string(), "name": "by hand"}});
        let path = self.project.transfers_path();
        self.raw(&Request::post(Service::BlockStorage, path, body.to_string())).await
    }

    /// The call that accepts.
    pub(crate) fn accept_call(&self, transfer: TransferId, key: &AuthKey) -> AcceptTransfer {
        AcceptTransfer { project: self.project.clone(), transfer, key: key.clone() }
    }

    /// Accepts.
    pub(crate) async fn accept(&self, created: &Created) -> Result<Accepted, Failure> {
        self.run(&self.accept_call(created.transfer.id, &created.key)).await
    }

    /// The call that cancels.
    pub(crate) fn cancel_call(&self, transfer: TransferId) -> CancelTransfer {
        CancelTransfer { project: self.project.clone(), transfer }
    }

    /// Cancels.
    pub(crate) async fn cancel(&self, transfer: TransferId) -> Result<(), Failure> {
        self.run(&self.cancel_call(transfer)).await
    }

    /// The call that shows a transfer.
    pub(crate) fn show_call(&self, transfer: TransferId) -> ShowTransfer {
        ShowTransfer { project: self.project.clone(), transfer }
    }

    /// Looks at a disk.
    pub(crate) async fn see(&self, disk: DiskId) -> Result<DiskSeen, Failure> {
        self.run(&ShowDisk { project: self.project.clone(), disk }).await
    }

    /// Looks at a disk to settle what became of it.
    pub(crate) async fn probe(&self, disk: DiskId) -> DiskProbe {
        match self.see(disk).await {
            Ok(seen) => DiskProbe::Present { status: seen.status },
            Err(failure) if failure.is_disk_missing() => DiskProbe::Absent,
            Err(_) => DiskProbe::Unknown,
        }
    }

    /// The pending transfers.
    pub(crate) async fn pending(&self) -> Vec<Transfer> {
        let mut inventory = Inventory::default();
        self.read(&Transfers, None, &mut inventory).await.unwrap();
        inventory.transfers
    }
}
