import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Application } from '../application.ts';

/** Sessions and passwords are kept by better-auth over our own tables; nothing of them is invented here. */
export function createSignIn(application: Application) {
  return betterAuth({
    appName: 'Vươn Lên',
    baseURL: 'http://localhost',
    basePath: '/api/sign-in-library',
    secret: application.sessionKey,
    database: application.database.pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    plugins: [
      username({ schema: { user: { fields: { username: 'username', displayUsername: 'display_username' } } } }),
    ],
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sessions',
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 30,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'vuonlen',
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
