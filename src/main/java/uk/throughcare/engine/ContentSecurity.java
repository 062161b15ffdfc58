package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web apps a script nonce of its own. Theirs is kept in the servlet context, where the next
 * request overwrites it before the page is written.
 */
class ContentSecurity extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = newNonce();
        response.setHeader(
                ContentSecurityPolicyProvider.HEADER_NAME,
                ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE.replace(
                        ContentSecurityPolicyProvider.HEADER_NONCE_PLACEHOLDER, "'nonce-" + nonce + "'"));
        chain.doFilter(new PageRequest(request, nonce), response);
    }

    private String newNonce() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whoever asks this request's servlet context for the nonce gets the one of this request. */
    private static final class PageRequest extends HttpServletRequestWrapper {

        private final ServletContext context;

        PageRequest(HttpServletRequest request, String nonce) {
            super(request);
            ServletContext shared = request.getServletContext();
            this.context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, of) -> {
                        if (method.getName().equals("getAttribute") && NONCE.equals(of[0])) {
                            return nonce;
                        }
                        try {
                            return method.invoke(shared, of);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    });
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }
}
