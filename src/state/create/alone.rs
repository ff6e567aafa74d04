//! One create by itself, as a step on the way to something else. What comes after it, and what is told of it, is the caller's.

use evs_api::Failure;
use evs_domain::secret::AuthKey;
use leptos::prelude::*;

use super::{CreateFailure, CreateItem, CreateJob, First, LostCreate, recreate, send, settle};
use crate::state::project::ProjectBinding;
use crate::state::run::SentFor;

/// Creates one transfer: its disk judged first, unless there's a proof. The key is sealed, and put into `key` then.
pub async fn create_alone(
    binding: &ProjectBinding,
    mut item: CreateItem,
    key: &mut Option<AuthKey>,
) -> SentFor<CreateJob> {
    if item.proof.is_none()
        && let Some(ended) = recreate::prepare(binding, &mut item, First::Judge).await
    {
        return ended;
    }
    send::send_and_keep(binding, &item, |sealed| *key = Some(sealed)).await
}

/// What became of a create by itself whose answer was lost; `None` when that can't be told. The key is lost in any case.
pub async fn settle_alone(
    binding: &ProjectBinding,
    item: &CreateItem,
    lost: &LostCreate,
) -> Option<CreateFailure> {
    settle::settle(binding, item, lost).await
}

impl LostCreate {
    /// Why the cloud is out of sight, if that's why the answer was lost.
    pub fn silence(&self) -> Option<&Failure> {
        Some(&self.failure).filter(|failure| failure.is_silence())
    }

    /// Nobody looks what became of it any more: that is concluded like after a crash.
    pub fn let_be(&self, binding: &ProjectBinding) {
        untrack(|| binding.journal().release(&self.entry));
    }
}
