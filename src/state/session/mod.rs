//! A session: who is signed in where. Nothing here is global; a page can hold two sessions. The token lives in memory and
//! nowhere else.

mod reading;

use evs_api::dialect::{Dialect, TransferApi, is_not_published};
use evs_api::listings::{ListCall, PageStart, Transfers};
use evs_api::{Call, Failure, Project, Request, Response, interpret};
use evs_domain::rules::RuleTable;
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use futures::channel::oneshot;
use leptos::prelude::*;

use super::authorization::{Authorization, Meaning, Standing};
use super::throttle::Throttle;
use super::who::Who;
use crate::api::send;

/// What a session in a project is made of.
#[derive(Clone, Debug)]
pub struct Entered {
    pub who: Who,
    pub authorization: Authorization,
    /// How the project's block storage is spoken to.
    pub dialect: Dialect,
    /// Until when the token is good, where there is one.
    pub expires: Option<Timestamp>,
}

/// A session. A cheap handle; it's good until the person signs out.
#[derive(Clone, Copy)]
pub struct Session {
    who: StoredValue<Who>,
    authorization: StoredValue<Authorization>,
    dialect: StoredValue<Dialect>,
    version_seen: StoredValue<bool>,
    expires: RwSignal<Option<Timestamp>>,
    over: RwSignal<bool>,
    ended: StoredValue<bool>,
    waiters: StoredValue<Vec<oneshot::Sender<()>>>,
    standing: Standing,
    throttle: Throttle,
}

impl Session {
    /// The session of somebody who has entered a project.
    pub fn new(Entered { who, authorization, dialect, expires }: Entered) -> Self {
        Self {
            who: StoredValue::new(who),
            authorization: StoredValue::new(authorization),
            dialect: StoredValue::new(dialect),
            version_seen: StoredValue::new(false),
            expires: RwSignal::new(expires),
            over: RwSignal::new(false),
            ended: StoredValue::new(false),
            waiters: StoredValue::new(Vec::new()),
            standing: Standing::begin(),
            throttle: Throttle::idle(),
        }
    }

    /// Who is signed in.
    pub fn who(&self) -> Who {
        self.who.get_value()
    }

    /// What another page would need to go on with it; nothing once it's over. Tracked.
    pub fn to_go_on(&self) -> Option<Entered> {
        let expires = self.expires.get();
        (!self.over.get() && !self.ended.get_value()).then(|| Entered {
            who: self.who(),
            authorization: self.authorization(),
            dialect: self.dialect.get_value(),
            expires,
        })
    }

    /// How requests are authorized, for signing out.
    pub fn authorization(&self) -> Authorization {
        self.authorization.get_value()
    }

    /// The project's id.
    pub fn project_id(&self) -> String {
        self.who.with_value(|who| who.project.0.clone())
    }

    /// Where it is: the project's id and the region. The same project can be in several regions.
    pub fn place(&self) -> (String, String) {
        self.who.with_value(|who| (who.project.0.clone(), who.region.clone()))
    }

    /// The project as calls need it.
    pub fn project(&self) -> Project {
        self.who
            .with_value(|who| Project::new(&who.project.0, &who.cloud))
            .with_dialect(self.dialect.get_value())
    }

    /// The project for a call that changes transfers. Such a call leaves once, so the version under which transfers are
    /// published has to be known before: where no list of them has told it yet, one is asked for.
    pub async fn project_for_change(&self) -> Project {
        let is_open =
            self.dialect.get_value() == Dialect::Evs(TransferApi::V3) && !self.version_seen.get_value();
        if is_open {
            let look = Transfers.request(&self.project(), PageStart::default(), None);
            // What else it says doesn't matter here: the call itself will meet it.
            let _known_now = self.fetch_transfers(&look).await;
        }
        self.project()
    }

    /// The good answer to a read of transfers. A cloud that has published them under the older version only says so, and
    /// from then on is asked there.
    ///
    /// # Errors
    /// When it can't be read under this version; [`Session::project`] tells whether there is another one now.
    pub async fn fetch_transfers(&self, request: &Request) -> Result<Response, Failure> {
        let answer = self.fetch(request).await;
        match &answer {
            Ok(_) => self.version_seen.set_value(true),
            Err(failure) if is_not_published(failure) => {
                if self.dialect.get_value() == Dialect::Evs(TransferApi::V3) {
                    self.dialect.set_value(Dialect::Evs(TransferApi::V2));
                }
            }
            Err(_) => {}
        }
        answer
    }

    /// The rules that apply here.
    pub fn rules(&self) -> &'static RuleTable {
        self.who.with_value(|who| who.cloud.rule_table(self.dialect.get_value()))
    }

    /// Until when the token is good, tracked.
    pub fn expires(&self) -> Option<Timestamp> {
        self.expires.get()
    }

    /// Whether the cloud doesn't take the token any more, tracked: the person has to sign in again.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }

    /// Says that the token isn't good any more.
    pub fn set_over(&self) {
        if !self.ended.get_value() {
            self.over.set(true);
        }
    }

    /// Goes on with a new authorization, and lets everything go on that waited for it.
    pub fn renew(&self, authorization: impl Into<Authorization>, expires: Option<Timestamp>) {
        self.authorization.set_value(authorization.into());
        self.standing.renewed();
        self.expires.set(expires);
        self.over.set(false);
        for waiter in self.waiters.try_update_value(std::mem::take).unwrap_or_default() {
            let _gone = waiter.send(());
        }
    }

    /// The token or key is forgotten, and everything waits until the person has signed in again.
    pub fn lock(&self) {
        if !self.ended.get_value() {
            self.authorization.set_value(Secret::default().into());
            self.over.set(true);
        }
    }

    /// The person signs out: nothing waits any longer, and the token is forgotten.
    pub fn end(&self) {
        self.ended.set_value(true);
        self.over.set(false);
        self.waiters.set_value(Vec::new());
        self.throttle.give_up();
        self.authorization.set_value(Secret::default().into());
    }

    /// Whether the person has signed out.
    pub fn has_ended(&self) -> bool {
        self.ended.get_value()
    }

    /// Waits until the person has signed in again. `false` when they signed out instead.
    pub async fn signed_in_again(&self) -> bool {
        if self.ended.get_value() {
            return false;
        }
        if !self.over.get_untracked() {
            return true;
        }
        let (sender, receiver) = oneshot::channel();
        self.waiters.update_value(|waiters| waiters.push(sender));
        receiver.await.is_ok()
    }

    /// The reads that wait because the cloud wants fewer requests.
    pub fn throttle(&self) -> Throttle {
        self.throttle
    }

    /// What a failure means, where the service has refused the sign-in: asks for signing in again, or says that this
    /// wouldn't help. `renewals` tells which sign-in it was sent with.
    async fn judged(&self, request: &Request, renewals: u32, failure: Failure) -> Failure {
        if !failure.is_sign_in_over() || self.ended.get_value() {
            return failure;
        }
        let (address, authorization) = (self.who().address(), self.authorization());
        match self.standing.judge(request.service, renewals, address, authorization).await {
            Meaning::Over => self.set_over(),
            Meaning::NotTaken => return failure.of_good_sign_in(),
            Meaning::Outdated => {}
        }
        failure
    }

    async fn send(&self, request: &Request) -> Result<Response, Failure> {
        let (address, project) = self.who.with_value(|who| (who.address(), who.project.0.clone()));
        let mut request = request.clone();
        self.project().add_version_header(&mut request);
        let authorization =
            self.authorization.get_value().headers(&address, &request, Some(&project)).await?;
        send(&address, &authorization, &request).await
    }

    /// Sends something that changes something: once, whatever comes of it.
    ///
    /// # Errors
    /// Says what it may have changed.
    pub async fn change<C: Call>(&self, call: &C) -> Result<C::Answer, Failure> {
        let (request, renewals) = (call.request(), self.standing.renewals());
        match self.send(&request).await.and_then(|answer| interpret(call, answer)) {
            Err(failure) => Err(self.judged(&request, renewals, failure).await),
            done => done,
        }
    }
}
