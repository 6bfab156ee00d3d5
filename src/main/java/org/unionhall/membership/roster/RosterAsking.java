package org.unionhall.membership.roster;

import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads a {@link RosterFilter} from a request: texts alone, for which binding by reflection would cost a tenth of a page. */
@Component
class RosterAsking implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RosterFilter.class;
    }

    @Override
    public RosterFilter resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return RosterFilter.asked(request::getParameter);
    }
}
