//! Going on after a sign-in has ended: same person, same project, so that everything can go on. And leaving.

use evs_api::Failure;
use evs_api::clouds::SignInWay;
use evs_api::identity::{Credential, Passcode, Scope, ShowToken, SignIn, SignOut};
use evs_api::listings::{ListCall, PageStart, Transfers};
use evs_api::signature::AccessKey;
use evs_domain::secret::Secret;
use leptos::task::spawn_local;

use super::{UnderWay, run};
use crate::api::Address;
use crate::state::authorization::Authorization;
use crate::state::session::Session;

/// Signs in again: with the password, the secret of the key or credential, or another token, whichever the person had come
/// in with. `second` is the one-time code, or the security token of a temporary key.
///
/// # Errors
/// When the cloud doesn't let one in.
pub async fn renew(session: Session, secret: Secret, second: Option<Secret>) -> Result<(), Failure> {
    let who = session.who();
    let address = who.address();
    let credential = match who.way {
        SignInWay::Password => Credential::Password {
            account: who.account.1.clone(),
            user: who.user.clone(),
            password: secret,
            passcode: second.map(Passcode::ByName),
        },
        SignInWay::ApplicationCredential => {
            Credential::ApplicationCredential { id: who.key_id.clone(), secret }
        }
        SignInWay::AccessKey => {
            let key = AccessKey { ak: who.key_id.clone(), sk: secret, security_token: second };
            return renew_key(session, key).await;
        }
        SignInWay::Token => Credential::Token(secret),
    };
    let token = match (&credential, who.way) {
        // A token for the very project is used as it is; any other makes one for it.
        (Credential::Token(token), _) => {
            let shown = run(&address, Some(&token.clone().into()), &ShowToken(token.clone())).await?;
            if shown.project.as_ref().is_some_and(|project| project.0 == who.project.0) {
                shown
            } else {
                let scope = Scope::ProjectId(who.project.0.clone());
                run(&address, None, &SignIn { credential, scope, receipt: None }).await?
            }
        }
        (_, SignInWay::ApplicationCredential) => {
            run(&address, None, &SignIn { credential, scope: Scope::Implied, receipt: None }).await?
        }
        _ => {
            let scope = Scope::ProjectId(who.project.0.clone());
            run(&address, None, &SignIn { credential, scope, receipt: None }).await?
        }
    };
    session.renew(token.value, token.expires);
    Ok(())
}

/// A key is good when something can be read with it; nothing is made of it.
async fn renew_key(session: Session, key: AccessKey) -> Result<(), Failure> {
    let (who, authorization) = (session.who(), Authorization::AccessKey(key.clone()));
    let request = Transfers.request(&session.project(), PageStart::default(), None);
    let address = who.address();
    let headers = authorization.headers(&address, &request, Some(&who.project.0)).await?;
    evs_api::call::require_success(crate::api::send(&address, &headers, &request).await?)?;
    session.renew(key, None);
    Ok(())
}

/// Signs out: a token that was made here is ended at the cloud, as far as it can be reached, and forgotten here at once. One
/// that was brought along is only forgotten: it may be in use elsewhere.
pub fn sign_out(session: Session) {
    let (who, authorization) = (session.who(), session.authorization());
    session.end();
    let Authorization::Token(token) = authorization else { return };
    if who.way == SignInWay::Token {
        return;
    }
    spawn_local(async move {
        if let Ok(ending) = ending(who.address(), token).await {
            ending.await;
        }
    });
}

lazy!(
    sign_in,
    fn ending(address: Address, token: Secret) -> UnderWay<()> {
        Box::pin(async move {
            let authorization = Authorization::Token(token.clone());
            let _best_effort = run(&address, Some(&authorization), &SignOut { token }).await;
        })
    }
);
