//! Setting a passkey up and turning it off, and sealing anew what was sealed otherwise. It can be cut short at any moment:
//! each record says what it's sealed to, and what opens it is kept until nothing needs it any more.

use evs_domain::hex::to_hex;

use super::{Lock, Passkey, VERSION, pair};
use crate::state::authenticator::{PasskeyHandle, PasskeySecret};
use crate::state::journal::Journal;
use crate::state::journal::database::{Database, Sealing, SealingChange};
use crate::state::journal::deadline::{STEP_MS, within};
use crate::state::journal::destroying::Destroyed;
use crate::state::journal::entry::EntryId;
use crate::state::journal::error::JournalError;
use crate::state::journal::record::Record;

impl Journal {
    /// The passkey that is set up, if one is.
    ///
    /// # Errors
    /// `Storage`; `Unreadable` if it was set up by a newer program.
    pub async fn passkey(&self) -> Result<Option<Passkey>, JournalError> {
        let Some(database) = self.0.backend.database() else { return Ok(None) };
        let Some(lock) = lock_of(&database.sealing().await?)? else { return Ok(None) };
        let is_to_it = |text: &str| is_sealed_to(text, &lock.pair);
        let keys = database.all().await?.iter().filter(|(_, text)| is_to_it(text)).count();
        Ok(Some(Passkey {
            handle: lock.handle().ok_or(JournalError::Unreadable)?,
            at: lock.at,
            is_retiring: lock.retiring,
            is_given: self.0.keys.holds(&lock.pair),
            keys,
        }))
    }

    /// Seals to this passkey from now on, and seals anew to it what is sealed already; `at` in seconds since
    /// 1970-01-01T00:00:00Z. Gives back how many keys couldn't be sealed anew: they stay as they are.
    ///
    /// # Errors
    /// `WrongStage` if one is set up already. `NoStorage`, `NoCrypto`, `Storage` or `Full`; nothing has changed then.
    pub async fn set_passkey_up(
        &self,
        handle: &PasskeyHandle,
        secret: &PasskeySecret,
        at: i64,
    ) -> Result<usize, JournalError> {
        let database = self.0.backend.database().ok_or(JournalError::NoStorage)?;
        let made = within(STEP_MS, pair::new_pair(secret)).await.flatten();
        let [pair, public, wrapped] = made.ok_or(JournalError::NoCrypto)?;
        let lock = Lock {
            version: VERSION,
            pair,
            public,
            wrapped,
            credential: to_hex(&handle.credential),
            salt: to_hex(&handle.salt),
            at,
            retiring: false,
        };
        // What is sealed to it has to be openable: that is seen before anything is.
        let private = pair::unwrap(&lock, secret).await.ok_or(JournalError::NoCrypto)?;
        if !change_lock(database, None, Some(&lock)).await? {
            return Err(JournalError::WrongStage);
        }
        self.0.keys.hold(Some(private));
        let left = self.seal_anew().await?;
        // Where it can't be discarded, nothing is lost by its being there.
        let _kept = self.discard_own_key(true).await;
        Ok(left)
    }

    /// Takes what the passkey gave, so that what is sealed to it can be opened.
    ///
    /// # Errors
    /// `NotOpenable` if it's another passkey's or something was changed. `NotFound` if none is set up.
    pub async fn unlock(&self, secret: &PasskeySecret) -> Result<(), JournalError> {
        let database = self.0.backend.database().ok_or(JournalError::NotFound)?;
        let lock = lock_of(&database.sealing().await?)?.ok_or(JournalError::NotFound)?;
        let private = within(STEP_MS, pair::unwrap(&lock, secret)).await.flatten();
        self.0.keys.hold(Some(private.ok_or(JournalError::NotOpenable)?));
        Ok(())
    }

    /// Drops what the passkey gave.
    pub fn lock(&self) {
        self.0.keys.hold(None);
    }

    /// Seals with this browser's own key from now on, and seals anew with it what is sealed to the passkey. Gives back how
    /// many keys couldn't be sealed anew: the passkey is kept for them.
    ///
    /// # Errors
    /// `Locked` if the passkey wasn't given to this page. `NotFound` if none is set up. `Storage`.
    pub async fn turn_passkey_off(&self) -> Result<usize, JournalError> {
        let database = self.0.backend.database().ok_or(JournalError::NotFound)?;
        let lock = lock_of(&database.sealing().await?)?.ok_or(JournalError::NotFound)?;
        if !self.0.keys.holds(&lock.pair) {
            return Err(JournalError::Locked);
        }
        let retiring = Lock { retiring: true, ..lock.clone() };
        if !lock.retiring && !change_lock(database, Some(&lock), Some(&retiring)).await? {
            return Err(JournalError::SealingChanged);
        }
        let left = self.seal_anew().await?;
        if change_lock(database, Some(&retiring), None).await? {
            self.lock();
        }
        Ok(left)
    }

    /// The passkey is lost: destroys what is sealed to it, whosoever it is, and seals with this browser's own key from now
    /// on; `at` in seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `Storage` or `Full`. `NotFound` if none is set up.
    pub async fn give_passkey_up(&self, at: i64) -> Result<Destroyed, JournalError> {
        let database = self.0.backend.database().ok_or(JournalError::NotFound)?;
        let lock = lock_of(&database.sealing().await?)?.ok_or(JournalError::NotFound)?;
        let retiring = Lock { retiring: true, ..lock.clone() };
        if !lock.retiring && !change_lock(database, Some(&lock), Some(&retiring)).await? {
            return Err(JournalError::SealingChanged);
        }
        let destroyed =
            self.destroy_where(at, &|record| record.sealed_to.as_deref() == Some(&*lock.pair)).await?;
        change_lock(database, Some(&retiring), None).await?;
        self.lock();
        Ok(destroyed)
    }

    /// Seals anew what isn't sealed as it would be now, as far as it can be opened. Gives back how many keys are left as they
    /// are. What was cut short goes on by this.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn seal_anew(&self) -> Result<usize, JournalError> {
        let Some(database) = self.0.backend.database() else { return Ok(0) };
        let lock = lock_of(&database.sealing().await?)?;
        let wanted = lock.filter(|lock| !lock.retiring).map(|lock| lock.pair);
        let mut left = 0;
        for (id, text) in database.all().await? {
            let Ok(record) = Record::read(&text) else { continue };
            if record.sealed.is_some() && record.sealed_to != wanted {
                left += usize::from(self.seal_one_anew(EntryId::stored(id), &record).await.is_err());
            }
        }
        if wanted.is_some() {
            let _kept = self.discard_own_key(false).await;
        }
        Ok(left)
    }

    async fn seal_one_anew(&self, id: EntryId, record: &Record) -> Result<(), JournalError> {
        let (Some(transfer), Some(sealed)) = (&record.transfer, record.sealed()) else { return Ok(()) };
        let (database, binding) = (self.0.backend.database(), record.binding(transfer)?);
        let key = self.0.keys.open(database, &binding, &sealed).await?;
        let (fresh, sealed_by) = self.0.keys.seal(database, &binding, &key).await?;
        let anew = &mut |record: &mut Record| {
            record.seal_anew(&sealed.text, fresh.clone());
            Ok(())
        };
        match self.step(&id, sealed_by.as_deref(), anew).await {
            // It was withdrawn meanwhile.
            Err(JournalError::NotFound) => Ok(()),
            step => step,
        }
    }
}

fn lock_of(sealing: &Sealing) -> Result<Option<Lock>, JournalError> {
    sealing.passkey.as_deref().map(Lock::read).transpose()
}

fn is_sealed_to(text: &str, pair: &str) -> bool {
    Record::read(text).is_ok_and(|record| record.sealed_to.as_deref() == Some(pair))
}

/// Puts `new` in the place of `before`, unless something else stands there by now, or, where it would go for good, a record
/// still needs it. Whether it was done.
async fn change_lock(
    database: &Database,
    before: Option<&Lock>,
    new: Option<&Lock>,
) -> Result<bool, JournalError> {
    let before_text = before.map(Lock::write).transpose()?;
    let new = new.map(Lock::write).transpose()?;
    let decide = &mut |sealing: &Sealing, lines: &[(String, String)]| {
        let is_needed = new.is_none()
            && before.is_some_and(|lock| lines.iter().any(|(_, text)| is_sealed_to(text, &lock.pair)));
        (sealing.passkey == before_text && !is_needed).then(|| SealingChange::Passkey(new.clone()))
    };
    database.change_sealing(decide).await
}
